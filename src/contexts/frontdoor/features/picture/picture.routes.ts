import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { addNote } from '../../../sharing/index.ts'
import { allowed } from '../../model/contact.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { picturePage, type PicturePageProps } from './picture.page.tsx'
import { type At, readPicture } from './picture.read.ts'

const noteForm = formOf({ note: text({ missing: 'Write the note', max: 4_000 }) })

/** The picture, and the hub's discussion on it. */
export const pictureRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Asked<At>) => readPicture(asked, needs),
    page: (props: PicturePageProps, _: unknown, form: FormState) => picturePage(props, form),
  }
  return [
    route.get(paths.picture, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'picture.see',
      ...screen,
    }),
    route.post(paths.discuss, {
      may: only('screener', 'decision-maker'),
      audits: 'picture.discuss',
      keeps: paths.picture,
      form: noteForm,
      act: async ({ tx, actor, params, now, subject }, { note }) => {
        const contact = await findContact(tx, params.contact)
        if (contact === null) return refuse(notFound)
        if (!allowed('discuss', contact.state)) return refuse(refusalWords('wrong-state'))
        subject(params.contact)
        await addNote(tx, signedIn(actor), { enquiry: contact.id, content: note }, now)
        return ok(null)
      },
      then: (_, params) => paths.picture(params),
      screen,
    }),
  ]
}
