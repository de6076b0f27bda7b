import { type Typed, typedText } from '../../../../kernel/form-state.ts'
import { type Path, withQuery } from '../../../../kernel/path.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Form } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { nextAfter, type Place, typedAt } from '../../model/referral-draft.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { discardDraft, type Kept, type Refused, removeFromDraft, saveDraftPage } from './draft.act.ts'
import { addressOf } from './draft.read.ts'
import { drawScreen, readItem, readPage } from './draft.screen.ts'

/** Takes a page as it was typed: what is wrong with it is said after it was kept. */
const asTyped: Form<Typed> = { parse: (typed) => ok(typed) }

type Done = { readonly to: Path }

/** Where a kept page leads: to what is wrong with it, to where the reader came from, or on. */
const whereTo = ({ draft, words, clean }: Kept, place: Place, sent: Typed): Path => {
  const check = paths.referralCheck({ draft: draft.id })
  const checking = typedText(sent, 'from') === 'check'
  if (typedText(sent, 'press') === 'later') return withQuery(check, { saved: 'yes' })
  if (place.step === 'danger' && typedText(typedAt(draft.pages, 'danger'), 'danger') === 'now')
    return paths.referralDraft({ draft: draft.id, stepName: 'call-999' })
  if (!clean) return withQuery(addressOf(draft.id, place), { check: 'yes', ...(checking ? { from: 'check' } : {}) })
  return checking ? check : addressOf(draft.id, nextAfter(words, draft.pages, place))
}

const save = async (
  asked: Asked<unknown>,
  draft: string,
  place: Place,
  sent: Typed,
  needs: Needs,
): Promise<Result<Done, Refused>> => {
  asked.subject(draft)
  const kept = await saveDraftPage(asked.tx, signedIn(asked.actor), { draft, place, sent }, asked.now, needs)
  return kept.ok ? ok({ to: whereTo(kept.value, place, sent) }) : kept
}

type Page = { readonly draft: string; readonly stepName: string }

const actOnPage =
  (needs: Needs) =>
  async (asked: Asked<Page>, sent: Typed): Promise<Result<Done, Refused>> => {
    const { draft, stepName } = asked.params
    if (stepName === 'children' || stepName === 'household') return refuse(notFound)
    const danger: Place = { step: 'danger', item: null }
    if (stepName === 'call-999')
      return save(asked, draft, danger, { danger: 'called-999', seen: typedText(sent, 'seen') }, needs)
    if (stepName !== 'discard') return save(asked, draft, { step: stepName, item: null }, sent, needs)
    const done = await discardDraft(asked.tx, draft)
    return done.ok ? ok({ to: paths.setting() }) : done
  }

const actOnItem =
  (needs: Needs) =>
  async (asked: Asked<Page & { readonly item: string }>, sent: Typed): Promise<Result<Done, Refused>> => {
    const { draft, stepName, item } = asked.params
    if (stepName !== 'remove') return save(asked, draft, { step: stepName, item }, sent, needs)
    const done = await removeFromDraft(asked.tx, { draft, item }, asked.now)
    return done.ok ? ok({ to: addressOf(draft, { list: done.value.list }) }) : done
  }

/** The pages of a draft. Each is read afresh and kept by itself. */
export const draftRoutes = (needs: Needs): readonly Route[] => {
  const page = { read: readPage(needs), page: drawScreen }
  const item = { read: readItem(needs), page: drawScreen }
  const to = (done: Done) => done.to
  const may = only('referrer')
  return [
    route.get(paths.referralDraft, { may, audits: 'draft.read', ...page }),
    route.post(paths.referralDraft, {
      may,
      audits: 'draft.save',
      form: asTyped,
      act: actOnPage(needs),
      then: to,
      screen: page,
    }),
    route.get(paths.referralDraftItem, { may, audits: 'draft.read', ...item }),
    route.post(paths.referralDraftItem, {
      may,
      audits: 'draft.save',
      form: asTyped,
      act: actOnItem(needs),
      then: to,
      screen: item,
    }),
  ]
}
