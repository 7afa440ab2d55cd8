/** What one asks for in the menu about oneself. */
export type YouAsked = 'name' | 'devices' | 'invite' | 'audit'
