/** What an account may do on the server, by its last sign-in. No account is older than this column. */
export const addServerRole = 'ALTER TABLE person ADD COLUMN server_role TEXT'
