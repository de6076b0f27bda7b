import type { Preview } from '../../../../design/index.ts'
import { definePath } from '../../../../kernel/path.ts'
import { messagesPage, type ShownMessage } from './messages.page.tsx'

const href = definePath('/answer')()
const messages: readonly ShownMessage[] = [
  {
    id: '1',
    channel: 'text',
    recipient: '07700 900115',
    subject: 'Code',
    pieces: [{ text: '482913 is your code for the safeguarding hub.', href: null }],
    written: 'Monday 23 November 2026 at 09:15',
  },
  {
    id: '2',
    channel: 'mail',
    recipient: 'office@dunes.example',
    subject: 'A question from the safeguarding hub',
    pieces: [
      { text: 'A question is waiting. Open ', href: null },
      { text: 'http://localhost:3000/answer/Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6', href },
      { text: ' to answer it.', href: null },
    ],
    written: 'Monday 23 November 2026 at 09:14',
  },
]

export const messagesPreviews: readonly Preview[] = [
  { page: 'Mail and texts', state: 'nothing sent', render: () => messagesPage({ messages: [] }) },
  { page: 'Mail and texts', state: 'a link and a code', render: () => messagesPage({ messages }) },
]
