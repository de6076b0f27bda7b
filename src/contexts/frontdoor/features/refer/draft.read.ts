import { type Id, newId } from '../../../../kernel/id.ts'
import { dateOf, openingState } from '../../../../kernel/clock/index.ts'
import type { Typed } from '../../../../kernel/form-state.ts'
import { type Path, withQuery } from '../../../../kernel/path.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { ownAgencies, ownJob } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { checkDraft, childTitle, pageErrors, personTitle } from '../../model/referral-check.ts'
import {
  before,
  mostItems,
  nextAfter,
  pageAt,
  type Place,
  stepAt,
  type Stop,
  typedAt,
} from '../../model/referral-draft.ts'
import type { HubWords } from '../../model/referral-steps.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { type Draft, findDraft, openDrafts } from '../../store/drafts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import type { CheckPageProps } from './check.page.tsx'
import { hubWords } from './draft.act.ts'
import type { ListPageProps } from './list.page.tsx'
import type { StartPageProps } from './start.page.tsx'
import type { StepPageProps } from './step.page.tsx'

type Of<Params> = Asked<Params>

/** The address of a page of the form. */
export const addressOf = (draft: string, stop: Stop | null): Path => {
  if (stop === null) return paths.referralCheck({ draft })
  if ('list' in stop) return paths.referralDraft({ draft, stepName: stop.list })
  if (stop.item === null) return paths.referralDraft({ draft, stepName: stop.step })
  return paths.referralDraftItem({ draft, stepName: stop.step, item: stop.item })
}

const savedAt = (draft: string): Path => withQuery(paths.referralCheck({ draft }), { saved: 'yes' })
const fromCheck = (path: Path): Path => withQuery(path, { from: 'check' })

/** The hub's own number, when its agency has given one. */
export const hubPhone = async (tx: Asked<unknown>['tx']): Promise<string> =>
  (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')?.contactPhone ?? ''

export const readStart =
  (needs: Needs) =>
  async ({ tx, now }: Of<unknown>): Promise<StartPageProps> => {
    const { hub, calendar } = await hubClock(tx, now, needs)
    const drafts = await openDrafts(tx)
    return {
      hubName: hub.name,
      openWords: openingState(calendar, now).words,
      hubPhone: await hubPhone(tx),
      drafts: drafts.length,
    }
  }

const captionOf = (draft: Draft, { step, item }: Place): string => {
  if (item === null) return 'Make a referral'
  return step === 'person' ? personTitle(draft.pages, item) : childTitle(draft.pages, item)
}

/** Somebody without an account has said what they do when they came in. */
const toldBefore = async (tx: Of<unknown>['tx']): Promise<Typed> => {
  const role = await ownJob(tx)
  return role === null ? {} : { role }
}

/** A page of questions. Read afresh each time, so that the back button shows what is kept. */
export const readStep = async (
  { tx, now, query, subject }: Of<unknown>,
  draftId: string,
  place: Place,
  needs: Needs,
): Promise<StepPageProps | typeof notFound> => {
  const draft = await findDraft(tx, draftId)
  if (draft === null) return notFound
  subject(draftId)
  const clock = await hubClock(tx, now, needs)
  const words = hubWords(clock)
  const step = stepAt(words, draft.pages, place)
  if (step === null) return notFound
  const kept = typedAt(draft.pages, place.step, place.item)
  const typed = place.step === 'you' && Object.keys(kept).length === 0 ? await toldBefore(tx) : kept
  const checking = query['from'] === 'check'
  return {
    step,
    caption: captionOf(draft, place),
    action: addressOf(draftId, place),
    back: checking ? paths.referralCheck({ draft: draftId }) : backFrom(words, draft, place),
    typed,
    errors: query['check'] === 'yes' ? pageErrors(step, typed, dateOf(clock.calendar, now)) : {},
    revision: pageAt(draft.pages, place)?.revision ?? 0,
    fromCheck: checking,
    sent: draft.contact === null ? null : paths.referralSent({ contact: draft.contact }),
  }
}

const backFrom = (words: HubWords, draft: Draft, at: Stop): Path => {
  const earlier = before(words, draft.pages, at)
  return earlier === null ? paths.beforeReferring() : addressOf(draft.id, earlier)
}

/** The children or the adults of a draft. */
export const readList = async (
  { tx, now, query, subject }: Of<unknown>,
  draftId: string,
  list: 'children' | 'household',
  needs: Needs,
): Promise<ListPageProps | typeof notFound> => {
  const draft = await findDraft(tx, draftId)
  if (draft === null) return notFound
  subject(draftId)
  const clock = await hubClock(tx, now, needs)
  const words = hubWords(clock)
  const checking = query['from'] === 'check'
  const kind = list === 'children' ? 'child' : 'person'
  const firstStep = list === 'children' ? 'child-birth' : 'person'
  const { parts } = checkDraft(words, draft.pages, dateOf(clock.calendar, now))
  const items = parts.flatMap(({ kind: of, item, title, pages }) => {
    if (of !== kind || item === null) return []
    const missing = pages.reduce((total, { errors }) => total + Object.keys(errors).length, 0)
    const change = addressOf(draftId, { step: firstStep, item })
    return [
      {
        key: item,
        name: title,
        missing,
        change,
        remove: paths.referralDraftItem({ draft: draftId, stepName: 'remove', item }),
      },
    ]
  })
  const fresh: Id<'item'> = newId()
  const next = nextAfter(words, draft.pages, { list })
  return {
    list,
    items,
    add: items.length < mostItems ? addressOf(draftId, { step: firstStep, item: fresh }) : null,
    next: checking ? paths.referralCheck({ draft: draftId }) : addressOf(draftId, next),
    later: savedAt(draftId),
    back: checking ? paths.referralCheck({ draft: draftId }) : backFrom(words, draft, { list }),
    fromCheck: checking,
  }
}

/** The whole draft, read over. */
export const readCheck =
  (needs: Needs) =>
  async ({
    tx,
    now,
    params,
    query,
    subject,
  }: Of<{ readonly draft: string }>): Promise<CheckPageProps | typeof notFound> => {
    const draft = await findDraft(tx, params.draft)
    if (draft === null) return notFound
    subject(draft.id)
    const clock = await hubClock(tx, now, needs)
    const { parts, faults } = checkDraft(hubWords(clock), draft.pages, dateOf(clock.calendar, now))
    const list = (name: string): Path => fromCheck(paths.referralDraft({ draft: draft.id, stepName: name }))
    const mend = (place: Place | null): Path =>
      place === null ? list('children') : withQuery(addressOf(draft.id, place), { from: 'check', check: 'yes' })
    return {
      draft: draft.id,
      parts: parts.map(({ title, pages }) => ({
        title,
        rows: pages.flatMap(({ place, answers, errors }) =>
          answers.map(({ label, value }) => ({
            label,
            value,
            wrong: value === '' && Object.keys(errors).length > 0 && !label.includes('(optional)'),
            change: fromCheck(addressOf(draft.id, place)),
          })),
        ),
      })),
      faults: faults.map(({ place, title, fault }) => ({ title, fault, mend: mend(place) })),
      children: list('children'),
      household: list('household'),
      savedWords: recordWords(clock.calendar, draft.savedAt),
      justSaved: query['saved'] === 'yes',
      sent: draft.contact === null ? null : paths.referralSent({ contact: draft.contact }),
    }
  }
