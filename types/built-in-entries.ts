/** The entries of `httpCatalog`: one for each HTTP status, without numbers. */
export type HttpEntries = { [Slug in keyof HttpCodes]: [undefined] }

/** The entries of `defaultCatalog`: the entries of `httpCatalog` with numbers, and ten more, e.g. `email_taken`. */
export type DefaultEntries = { [Slug in keyof DefaultCodes]: [DefaultCodes[Slug]] }

interface HttpCodes {
  bad_request: 1000
  unauthorized: 2000
  access_denied: 3001
  not_found: 4001
  method_not_allowed: 5001
  not_acceptable: 8001
  request_timeout: 8007
  conflict: 8002
  gone: 8003
  length_required: 8004
  precondition_failed: 8008
  payload_too_large: 8005
  uri_too_long: 8009
  unsupported_media_type: 8006
  range_not_satisfiable: 8013
  expectation_failed: 8010
  validation: 7001
  precondition_required: 8011
  too_many_requests: 6001
  headers_too_large: 8012
  internal: 9001
  not_implemented: 9002
  bad_gateway: 9004
  service_unavailable: 9003
  gateway_timeout: 9005
}

interface DefaultCodes extends HttpCodes {
  incorrect_data: 1001
  invalid_email: 1002
  email_taken: 1003
  resource_exists: 1004
  resource_missing: 1005
  database_access: 1006
  invalid_credentials: 2001
  access_token_expired: 2002
  refresh_token_expired: 2003
  no_access_token: 2004
}
