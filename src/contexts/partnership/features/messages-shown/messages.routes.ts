import type { Path } from '../../../../kernel/path.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { latestMessages, type PostedMessage } from '../../store/posted-messages.ts'
import { messagesPage, type Piece, type ShownMessage } from './messages.page.tsx'

/** Splits a message at its addresses; only those of this installation become links, by their path alone. */
export const piecesOf = (content: string, baseUrl: string): readonly Piece[] => {
  const { origin } = new URL(baseUrl)
  return content
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,])/)
    .filter((text) => text !== '')
    .map((text) => {
      const url = /^https?:/.test(text) && URL.canParse(text) ? new URL(text) : null
      const own = url?.origin === origin && !url.pathname.startsWith('//')
      return { text, href: own ? (`${url.pathname}${url.search}` as Path) : null }
    })
}

const dateWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' })

const shown = (row: PostedMessage, baseUrl: string): ShownMessage => ({
  id: row.id,
  channel: row.channel,
  recipient: row.recipient,
  subject: row.subject,
  pieces: piecesOf(row.content, baseUrl),
  written: dateWords.format(row.writtenAt.epochMilliseconds),
})

/** The mail and texts of a demonstration. A live database shows none: its row policy, and this route, refuse. */
export const messagesRoutes = ({ demonstration, baseUrl }: SignInNeeds): readonly Route[] => [
  route.get(signInPaths.messages, {
    may: anyone,
    audits: nothingPersonal,
    read: async ({ tx }) =>
      demonstration ? { messages: (await latestMessages(tx)).map((row) => shown(row, baseUrl)) } : notFound,
    page: messagesPage,
  }),
]
