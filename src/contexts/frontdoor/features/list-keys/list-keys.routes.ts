import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, noQuestions, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { endListKey, insertListKey, type ListKey, listKeys } from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { listKeysPage, type ListKeysProps, newKeyPage } from './list-keys.page.tsx'
import { putSent } from './sent-list.ts'

const keyForm = formOf({
  label: text({ missing: 'Write which system it is for', max: 80 }),
  days: wholeNumber({ missing: 'Enter a number of days from 1 to 400', min: 1, max: 400 }),
})

const wordsOf = (key: ListKey, { calendar }: HubClock): string => {
  const used = key.lastUsedAt === null ? 'Never used.' : `Last used ${recordWords(calendar, key.lastUsedAt)}.`
  const end =
    key.endedAt === null
      ? `Good until ${recordWords(calendar, key.expiresAt)}.`
      : `Ended ${recordWords(calendar, key.endedAt)} by ${key.endedByName}.`
  return `Made by ${key.madeByName}, ${recordWords(calendar, key.madeAt)}. ${end} ${used}`
}

const read =
  (needs: Needs) =>
  async ({ tx, actor, now }: Asked<object>): Promise<ListKeysProps> => {
    const clock = await hubClock(tx, now, needs)
    return {
      agency: signedIn(actor).agencyName,
      rows: (await listKeys(tx)).map((key) => ({
        id: key.id,
        label: key.label,
        words: wordsOf(key, clock),
        good: key.endedAt === null && key.expiresAt.epochMilliseconds > now.epochMilliseconds,
      })),
      address: `${needs.baseUrl}${paths.sentList()}`,
    }
  }

/** Keys by which an agency's own system sends its list, and the list it sends. */
export const listKeysRoutes = (needs: Needs): readonly Route[] => {
  const may = only('agency-administrator')
  const screen = {
    read: read(needs),
    page: (props: ListKeysProps, _: unknown, form: FormState) => listKeysPage(props, form),
  }
  return [
    route.get(paths.listKeys, { may, audits: 'list-key.list', ...screen }),
    route.post(paths.listKeys, {
      may,
      audits: 'list-key.make',
      form: keyForm,
      act: async ({ tx, actor, now }, { label, days }) => {
        const token = needs.newToken()
        const expiresAt = now.add({ hours: 24 * days })
        await insertListKey(tx, { label, hash: needs.hashToken(token), expiresAt, name: signedIn(actor).name }, now)
        const { calendar } = await hubClock(tx, now, needs)
        return ok({ label, token, until: recordWords(calendar, expiresAt) })
      },
      then: (made) => ({ show: () => newKeyPage(made) }),
      screen,
    }),
    route.post(paths.listKeyEnd, {
      may,
      audits: 'list-key.end',
      form: noQuestions,
      act: async ({ tx, actor, params, now }) =>
        (await endListKey(tx, params.key, signedIn(actor).name, now)) ? ok(null) : refuse(notFound),
      then: () => paths.listKeys(),
      screen,
    }),
    route.api(paths.sentList, {
      audits: 'list.sent',
      act: async ({ tx, actor, query, now }, sent) => {
        if (actor.kind !== 'system') return { status: 422, body: { problem: 'Only an agency’s system sends a list' } }
        return putSent(tx, actor, { sent, query }, now, needs)
      },
    }),
  ]
}
