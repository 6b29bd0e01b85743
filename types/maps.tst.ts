import { describe, expect, test } from 'tstyche'
import { axiosErrors, postgresErrors, type ErrorCatalogOptions } from '../lib/index.js'

describe('ready maps', () => {
  test('are mappings', () => {
    expect({ map: [...postgresErrors(), ...axiosErrors()] }).type.toBeAssignableTo<ErrorCatalogOptions>()
  })

  test('take the codes and slugs of the registered catalogue', () => {
    expect(postgresErrors).type.toBeCallableWith({ duplicate: 1004, constraints: { users_email_key: { to: 1003, field: 'email' }, users_phone_key: 'conflict' } })
    expect(axiosErrors).type.toBeCallableWith({ failed: 'bad_gateway', timeout: 9005 })
  })

  test('and no other', () => {
    // @ts-expect-error Type '9999' is not assignable to type
    postgresErrors({ constraints: { users_email_key: { to: 9999 } } })
    // @ts-expect-error Type '"email_takn"' is not assignable to type
    postgresErrors({ constraints: { users_email_key: 'email_takn' } })
    // @ts-expect-error Type '9999' is not assignable to type
    axiosErrors({ failed: 9999 })
  })
})
