const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01', // the server is being shut down
  '57P02',
  '57P03', // the server is starting up
  '53300', // too many connections
  '08006',
  '08003',
])

const messages = /terminated unexpectedly|timeout exceeded when trying to connect|Connection terminated|not queryable/

/** Whether an error means the database cannot be reached now, so that nothing was saved and trying again is right. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && codes.has(code)) return true
  return messages.test(error.message) || (error.cause !== undefined && isUnavailable(error.cause))
}
