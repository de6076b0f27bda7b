import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { Preview } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { checkDraft, pageErrors } from '../../model/referral-check.ts'
import {
  type DraftPages,
  emptyDraft,
  nextAfter,
  savePage,
  type Stop,
  stepAt,
  typedAt,
} from '../../model/referral-draft.ts'
import type { HubWords } from '../../model/referral-steps.ts'
import { paths } from '../../paths.ts'
import { call999Page } from './call-999.page.tsx'
import { checkPage, type CheckPageProps } from './check.page.tsx'
import { listPage, type ListPageProps } from './list.page.tsx'
import { sentPage, type SentPageProps } from './sent.page.tsx'
import { startPage, type StartPageProps } from './start.page.tsx'
import { stepPage } from './step.page.tsx'
import { surePage } from './sure.page.tsx'
import { firstChild, partner, unbornChild, wholeReferral } from './invented-typing.ts'

const draftId = '44444444-4444-4444-8444-444444444444'
const today = Temporal.PlainDate.from('2026-11-20')
const here = paths.referralCheck({ draft: draftId })

const words: HubWords = {
  concerns: [
    { key: 'injury', name: 'Unexplained injury' },
    { key: 'domestic-abuse', name: 'Domestic abuse' },
    { key: 'neglect', name: 'Neglect' },
    { key: 'unborn', name: 'Worry for an unborn baby' },
  ],
  reasons: [
    { key: 'risk-to-child', name: 'Asking could put the child at risk' },
    { key: 'delay', name: 'Asking would cause a delay the child cannot afford' },
    { key: 'could-not', name: 'We tried and could not reach the family' },
  ],
}

const whole: DraftPages = wholeReferral.reduce(
  (draft, { step, item = null, typed }) => savePage(draft, { step, item, typed, at: '2026-11-20T16:40Z', by: 'desk' }),
  emptyDraft,
)
const longName = 'Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley-Warner'

const step = (
  name: string,
  item: string | null,
  draft: DraftPages,
  { checked = false, sent = blankForm, gone = false } = {},
): VNode => {
  const found = stepAt(words, draft, { step: name, item })
  if (found === null) throw new Error(`The form has no page ${name}`)
  const typed = typedAt(draft, name, item)
  return stepPage(
    {
      step: found,
      caption: item === null ? 'Make a referral' : longName,
      action: here,
      back: here,
      typed,
      errors: checked ? pageErrors(found, typed, today) : {},
      revision: checked || Object.keys(typed).length > 0 ? 1 : 0,
      fromCheck: false,
      sent: gone ? here : null,
    },
    sent,
  )
}

const onTheWay = (draft: DraftPages): readonly Exclude<Stop, { list: unknown }>[] => {
  const found: Exclude<Stop, { list: unknown }>[] = [{ step: 'danger', item: null }]
  for (let at: Stop | null = { step: 'danger', item: null }; at !== null; at = nextAfter(words, draft, at))
    if (!('list' in at) && at.step !== 'danger') found.push(at)
  return found
}

const childPages = ['child-birth', 'child-name', 'child-home', 'child-about', 'child-services']

/** Every page of questions three times: empty, with everything missing said, and filled in. */
const stepPreviews: readonly Preview[] = [
  ...onTheWay(whole).map(({ step: name }) => ({ name, item: null as string | null })),
  ...childPages.map((name) => ({ name, item: firstChild })),
  { name: 'child-birth', item: unbornChild },
  { name: 'child-name', item: unbornChild },
  { name: 'person', item: partner },
].flatMap(({ name, item }) => {
  const family = savePage(emptyDraft, { step: 'family', item: null, typed: typedAt(whole, 'family'), at: '', by: '' })
  const base = name === 'reasons' ? family : emptyDraft
  const page = `Referral: ${name}${item === unbornChild ? ' (unborn)' : ''}`
  return [
    { page, state: 'empty', render: () => step(name, item, base) },
    { page, state: 'everything missing', render: () => step(name, item, base, { checked: true }) },
    { page, state: 'filled in', render: () => step(name, item, whole) },
  ]
})

const changed: FormState = {
  typed: { text: 'What I typed on my telephone.' },
  errors: { '': 'This page was changed on another device at 16:42. Both are shown: choose what to keep.' },
}

const list: ListPageProps = {
  list: 'children',
  items: [
    { key: '1', name: longName, missing: 0, change: here, remove: here },
    { key: '2', name: 'Unborn baby of Chioma Nkemelu', missing: 1, change: here, remove: here },
    { key: '3', name: 'A child without a name yet', missing: 7, change: here, remove: here },
  ],
  add: here,
  next: here,
  later: here,
  back: here,
  fromCheck: false,
}

const check = (draft: DraftPages, over: Partial<CheckPageProps> = {}): CheckPageProps => {
  const { parts, faults } = checkDraft(words, draft, today)
  return {
    draft: draftId,
    parts: parts.map(({ title, pages }) => ({
      title,
      rows: pages.flatMap(({ answers, errors }) =>
        answers.map((answer) => ({
          ...answer,
          wrong: answer.value === '' && Object.keys(errors).length > 0,
          change: here,
        })),
      ),
    })),
    faults: faults.map(({ title, fault }) => ({ title, fault, mend: here })),
    children: here,
    household: here,
    savedWords: '20 Nov 2026 at 16:40',
    justSaved: false,
    sent: null,
    ...over,
  }
}

const start: StartPageProps = {
  hubName: 'Saltmarsh Bay hub',
  openWords: 'open until 17:00',
  hubPhone: '01632 960 100',
  drafts: 0,
}
const sent: SentPageProps = {
  contact: draftId,
  reference: 'SB-7K3Q9W',
  hubName: 'Saltmarsh Bay hub',
  hubPhone: '01632 960 100',
  firstLook: 'Mon 12:50',
  openWords: 'open until 17:00',
  called999: false,
  familyAware: true,
  keptFromFamily: false,
}
const sure = {
  title: 'Remove this child?',
  what: `${longName}: everything typed about them in this draft is removed.`,
  yes: 'Yes, remove',
  action: here,
  back: here,
}

const otherPreviews: readonly Preview[] = [
  { page: 'Before referring', state: 'first time', render: () => startPage(start, blankForm) },
  {
    page: 'Before referring',
    state: 'hub closed, drafts waiting, no number',
    render: () =>
      startPage(
        { ...start, hubPhone: '', openWords: 'closed for Christmas Day, opens Mon 09:00', drafts: 2 },
        blankForm,
      ),
  },
  {
    page: 'Referral: worry',
    state: 'changed on another device',
    render: () => step('worry', null, whole, { sent: changed }),
  },
  { page: 'Referral: worry', state: 'after sending', render: () => step('worry', null, whole, { gone: true }) },
  { page: 'Referral: children', state: 'none yet', render: () => listPage({ ...list, items: [] }) },
  { page: 'Referral: children', state: 'three, one of them long', render: () => listPage(list) },
  { page: 'Referral: children', state: 'no room for more', render: () => listPage({ ...list, add: null }) },
  { page: 'Referral: household', state: 'nobody', render: () => listPage({ ...list, list: 'household', items: [] }) },
  {
    page: 'Referral: household',
    state: 'one, from the summary',
    render: () => listPage({ ...list, list: 'household', items: list.items.slice(0, 1), fromCheck: true }),
  },
  {
    page: 'Referral: call 999',
    state: 'asked to call',
    render: () => call999Page({ action: here, back: here, later: here }, blankForm),
  },
  { page: 'Referral: sure', state: 'remove a child', render: () => surePage(sure, blankForm) },
  { page: 'Referral: check', state: 'nothing yet', render: () => checkPage(check(emptyDraft), blankForm) },
  { page: 'Referral: check', state: 'complete', render: () => checkPage(check(whole), blankForm) },
  {
    page: 'Referral: check',
    state: 'saved for later',
    render: () => checkPage(check(whole, { justSaved: true }), blankForm),
  },
  {
    page: 'Referral: check',
    state: 'already sent',
    render: () => checkPage(check(emptyDraft, { sent: here }), blankForm),
  },
  {
    page: 'Referral: check',
    state: 'refused',
    render: () =>
      checkPage(check(emptyDraft), {
        typed: {},
        errors: { '': 'Something is still missing: mend what is listed below, then send' },
      }),
  },
  { page: 'Referral sent', state: 'in hours', render: () => sentPage(sent) },
  {
    page: 'Referral sent',
    state: 'hub closed, 999 called, kept from the family',
    render: () =>
      sentPage({
        ...sent,
        openWords: 'closed, opens Mon 09:00',
        called999: true,
        familyAware: false,
        keptFromFamily: true,
      }),
  },
]

export const previews: readonly Preview[] = [...stepPreviews, ...otherPreviews]
