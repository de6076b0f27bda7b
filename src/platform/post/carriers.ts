import nodemailer from 'nodemailer'
import type { Carrier, Carriers } from './outbox.ts'

/** Sends a text to a number; the seam where a national or commercial service is put in. */
export type TextGateway = {
  readonly send: (text: { readonly to: string; readonly content: string; readonly reference: string }) => Promise<void>
}

/**
 * Sends mail by SMTP, such as `smtps://user:password@mail.example.org`. `patience` is in
 * milliseconds: a server that says nothing for so long is given up on, and the outbox tries again.
 */
export const mailBySmtp = (smtpUrl: string, from: string, patience = 8_000): Carrier => {
  const transport = nodemailer.createTransport(
    {
      url: smtpUrl,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: 2 * patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return async ({ id, recipient, subject, content }) => {
    await transport.sendMail({
      // As an address, never as a list: a comma in it must not make two.
      to: { name: '', address: recipient },
      subject,
      text: content,
      // The same message sent again has the same id, so that a mailbox can show it once.
      messageId: `<${id}@${from.split('@')[1]?.replace(/[>\s]/g, '') ?? 'openmash.invalid'}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  }
}

/** Demonstration only: the message counts as sent, and stands on the page that shows the post. */
const shown: Carrier = () => Promise.resolve()

const byGateway =
  (gateway: TextGateway): Carrier =>
  ({ id, recipient, content }) =>
    gateway.send({ to: recipient, content, reference: id })

export type PostSettings = {
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly texts: TextGateway | null
  /** Whether the database is stamped a demonstration: only there may a message be shown in place of sent. */
  readonly demonstration: boolean
}

/** Who carries mail and texts in this installation. On a live one without a carrier messages wait; they are never dropped. */
export const carriersFor = ({ smtpUrl, mailFrom, texts, demonstration }: PostSettings): Carriers => {
  const otherwise = demonstration ? shown : null
  return {
    mail: smtpUrl === null ? otherwise : mailBySmtp(smtpUrl, mailFrom),
    text: texts === null ? otherwise : byGateway(texts),
  }
}
