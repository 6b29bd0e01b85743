export { assertApiError, type ExpectedError, type InjectedResponse } from './assert-api-error.js'
