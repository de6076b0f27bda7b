/** A mail address as it is kept; null when it is none. */
export const readMail = (typed: string): string | null => {
  const mail = typed.trim().toLowerCase()
  return mail.length <= 200 && /^[^@\s,;<>"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(mail) ? mail : null
}

/** Whether anybody can open a mail box there. A name below a listed one counts too. */
export const isFreeMail = (mail: string, free: readonly string[]): boolean => {
  const domain = mail.split('@').at(-1) ?? ''
  return free.some((one) => domain === one || domain.endsWith(`.${one}`))
}
