import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readOidcConfig } from '../../../server/access/oidc/oidcConfig.ts'
import { StartProblem } from '../../../server/startProblem.ts'
import { makeFolder } from '../../helpers/startServer.ts'

const LEAST = {
  OIDC_ISSUER: 'https://id.example.org/realms/region',
  OIDC_CLIENT_ID: 'trellis',
  OIDC_ALLOWED_DOMAINS: '*',
  PUBLIC_URL: 'https://maps.example.org/',
}

describe('the settings of the sign-in', () => {
  it('need little, and then let in every account of the provider to create maps', () => {
    const config = readOidcConfig(LEAST)
    expect(config).toMatchObject({
      clientId: 'trellis',
      clientSecret: null,
      scopes: ['openid', 'profile', 'email'],
      groupsClaim: 'groups',
      redirectUri: 'https://maps.example.org/auth/callback',
      allow: { domains: null, groups: null, managerEmails: [], managerGroups: [] },
    })
  })

  it('read lists, telling addresses of managers from groups', () => {
    const { allow } = readOidcConfig({
      ...LEAST,
      OIDC_ALLOWED_DOMAINS: 'College.example, workforce.example',
      OIDC_ALLOWED_GROUPS: 'Map makers,',
      OIDC_MANAGERS: 'Ada@College.example, Conveners',
    })
    expect(allow).toEqual({
      domains: ['college.example', 'workforce.example'],
      groups: ['Map makers'],
      managerEmails: ['ada@college.example'],
      managerGroups: ['Conveners'],
    })
  })

  it('take the secret from a file', async () => {
    const path = join(await makeFolder(), 'secret')
    await writeFile(path, 'from-a-file\n')
    expect(readOidcConfig({ ...LEAST, OIDC_CLIENT_SECRET_FILE: path }).clientSecret).toBe('from-a-file')
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['nothing is set', {}, /set OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL too/],
    ['one is missing', { ...LEAST, PUBLIC_URL: ' ' }, /set PUBLIC_URL too/],
    [
      'nobody is said to be let in',
      { ...LEAST, OIDC_ALLOWED_DOMAINS: '' },
      /^OIDC_ALLOWED_DOMAINS or OIDC_ALLOWED_GROUPS/,
    ],
    ['the issuer is no address', { ...LEAST, OIDC_ISSUER: 'id.example.org' }, /^OIDC_ISSUER must be/],
    ['the issuer is not over TLS', { ...LEAST, OIDC_ISSUER: 'http://id.example.org' }, /^OIDC_ISSUER must be/],
    ['the issuer bears a password', { ...LEAST, OIDC_ISSUER: 'https://a:b@id.example.org' }, /^OIDC_ISSUER must be/],
    [
      'the issuer stands for all tenants',
      { ...LEAST, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      /^OIDC_ISSUER must name your own tenant/,
    ],
    ['our address is not over TLS', { ...LEAST, PUBLIC_URL: 'http://maps.example.org' }, /^PUBLIC_URL must be/],
    ['our address has a path', { ...LEAST, PUBLIC_URL: 'https://example.org/maps' }, /^PUBLIC_URL must be/],
    ['a domain is an address', { ...LEAST, OIDC_ALLOWED_DOMAINS: 'a@b.example' }, /it contains "a@b.example"/],
    ['any domain is one of several', { ...LEAST, OIDC_ALLOWED_DOMAINS: '*,b.example' }, /it contains "\*"/],
    ['scopes lack openid', { ...LEAST, OIDC_SCOPES: 'email' }, /^OIDC_SCOPES must contain openid/],
    ['the secret is there twice', { ...LEAST, OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: 'b' }, /both set/],
    ['the secret file is not there', { ...LEAST, OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' }, /cannot be read/],
  ])('are refused in one sentence when %s', (_when, env, sentence) => {
    expect(() => readOidcConfig(env)).toThrow(StartProblem)
    expect(() => readOidcConfig(env)).toThrow(sentence)
  })

  it('never repeat the secret', () => {
    const env = { ...LEAST, OIDC_CLIENT_SECRET: 'not-to-be-seen', OIDC_CLIENT_SECRET_FILE: 'b' }
    expect(() => readOidcConfig(env)).not.toThrow(/not-to-be-seen/)
  })
})
