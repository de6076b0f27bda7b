import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import { withQuery } from '../../../../kernel/path.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { childTitle, personTitle } from '../../model/referral-check.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { findDraft } from '../../store/drafts.ts'
import { type Call999PageProps, call999Page } from './call-999.page.tsx'
import { addressOf, readList, readStep } from './draft.read.ts'
import { listPage, type ListPageProps } from './list.page.tsx'
import { stepPage, type StepPageProps } from './step.page.tsx'
import { surePage, type SurePageProps } from './sure.page.tsx'

/** One page of the form on its way to the reader, whichever kind it is. */
export type DraftScreen =
  | { readonly kind: 'step'; readonly props: StepPageProps }
  | { readonly kind: 'list'; readonly props: ListPageProps }
  | { readonly kind: 'call-999'; readonly props: Call999PageProps }
  | { readonly kind: 'sure'; readonly props: SurePageProps }

export const drawScreen = (screen: DraftScreen, _: unknown, form: FormState): VNode => {
  if (screen.kind === 'step') return stepPage(screen.props, form)
  if (screen.kind === 'list') return listPage(screen.props)
  return screen.kind === 'call-999' ? call999Page(screen.props, form) : surePage(screen.props, form)
}

type Page = { readonly draft: string; readonly stepName: string }
type Item = Page & { readonly item: string }

const wrapped = <Kind extends string, Props>(kind: Kind, props: Props | typeof notFound) =>
  props === notFound ? notFound : ({ kind, props } as { readonly kind: Kind; readonly props: Props })

const readCall999 = async ({ tx, params, subject }: Asked<Page>): Promise<DraftScreen | typeof notFound> => {
  const draft = await findDraft(tx, params.draft)
  if (draft === null) return notFound
  subject(draft.id)
  return {
    kind: 'call-999',
    props: {
      action: paths.referralDraft({ draft: draft.id, stepName: 'call-999' }),
      back: addressOf(draft.id, { step: 'danger', item: null }),
      later: withQuery(paths.referralCheck({ draft: draft.id }), { saved: 'yes' }),
    },
  }
}

const readDiscard = async ({ tx, params, subject }: Asked<Page>): Promise<DraftScreen | typeof notFound> => {
  const draft = await findDraft(tx, params.draft)
  if (draft === null || draft.contact !== null) return notFound
  subject(draft.id)
  return {
    kind: 'sure',
    props: {
      title: 'Delete this draft?',
      what: 'Everything typed in it is thrown away and cannot be brought back. Nothing has been sent to the hub.',
      yes: 'Yes, delete it',
      action: paths.referralDraft({ draft: draft.id, stepName: 'discard' }),
      back: paths.referralCheck({ draft: draft.id }),
    },
  }
}

const readRemove = async ({ tx, params, subject }: Asked<Item>): Promise<DraftScreen | typeof notFound> => {
  const draft = await findDraft(tx, params.draft)
  if (draft === null) return notFound
  subject(draft.id)
  const isPerson = draft.pages.people.includes(params.item)
  const list = isPerson ? 'household' : 'children'
  const name = isPerson ? personTitle(draft.pages, params.item) : childTitle(draft.pages, params.item)
  return {
    kind: 'sure',
    props: {
      title: isPerson ? 'Remove this person?' : 'Remove this child?',
      what: `${name}: everything typed about them in this draft is removed.`,
      yes: 'Yes, remove',
      action: paths.referralDraftItem({ draft: draft.id, stepName: 'remove', item: params.item }),
      back: addressOf(draft.id, { list }),
    },
  }
}

export const readPage =
  (needs: Needs) =>
  async (asked: Asked<Page>): Promise<DraftScreen | typeof notFound> => {
    const { draft, stepName } = asked.params
    if (stepName === 'children' || stepName === 'household')
      return wrapped('list', await readList(asked, draft, stepName, needs))
    if (stepName === 'call-999') return readCall999(asked)
    if (stepName === 'discard') return readDiscard(asked)
    return wrapped('step', await readStep(asked, draft, { step: stepName, item: null }, needs))
  }

export const readItem =
  (needs: Needs) =>
  async (asked: Asked<Item>): Promise<DraftScreen | typeof notFound> => {
    const { draft, stepName, item } = asked.params
    if (stepName === 'remove') return readRemove(asked)
    return wrapped('step', await readStep(asked, draft, { step: stepName, item }, needs))
  }
