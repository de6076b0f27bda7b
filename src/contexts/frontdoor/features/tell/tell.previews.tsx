import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import type { TellerKind, TellingPages } from '../../model/telling.ts'
import { tellingStepsOf } from '../../model/telling-steps.ts'
import { paths } from '../../paths.ts'
import { call999Page } from './call-999.page.tsx'
import { checkPage } from './check.page.tsx'
import { sentPage } from './sent.page.tsx'
import { startPage } from './start.page.tsx'
import { stepPage } from './step.page.tsx'

const phone = '01632 960 100'
const places = [
  { value: '1', text: 'Saltmarsh Bay and the villages' },
  { value: '2', text: 'Northcliff' },
]
const pages: TellingPages = {
  danger: { danger: 'no' },
  worry: { text: 'Shouting every night through the wall, and a little one crying.' },
  child: { name: '', age: '4', others: 'A baby' },
  place: { where: 'The flat above the bakery, Samphire Row', postcode: '' },
  you: { name: '', connection: 'neighbour' },
  contact: { may: 'yes' },
  how: { way: 'text', reach: '07700 900777', safeTimes: 'after 4 on weekdays', message: 'no' },
}

const at = (kind: TellerKind, name: string) => {
  const step = tellingStepsOf(kind, pages).find((one) => one.name === name)
  if (step === undefined) throw new Error(`There is no page ${name}.`)
  return {
    step,
    back: paths.tell(),
    typed: pages[name] ?? {},
    errors: {},
    phone,
    young: kind === 'young-person',
    gone: false,
  }
}
const names = ['danger', 'worry', 'child', 'place', 'you', 'contact', 'how'] as const

const rows = names.flatMap((name) =>
  tellingStepsOf('public', pages)
    .filter((step) => step.name === name)
    .map(({ title }) => ({
      label: title,
      value: name === 'you' ? '' : 'What was said',
      change: paths.tellStep({ stepName: name }),
    })),
)

export const previews: readonly Preview[] = [
  {
    page: 'Tell',
    state: 'start',
    render: () =>
      startPage(
        { places, phone: '', phones: places.map(({ text }) => ({ place: text, phone })), begun: false },
        blankForm,
      ),
  },
  {
    page: 'Tell',
    state: 'start, one hub, begun, refused',
    render: () =>
      startPage({ places: [], phone, phones: [], begun: true }, { typed: {}, errors: { kind: 'Choose who you are' } }),
  },
  ...names.map((name): Preview => ({
    page: 'Tell',
    state: `adult, ${name}`,
    render: () => stepPage(at('public', name), blankForm),
  })),
  ...names.map((name): Preview => ({
    page: 'Tell',
    state: `under 18, ${name}`,
    render: () => stepPage(at('young-person', name), blankForm),
  })),
  {
    page: 'Tell',
    state: 'page, refused',
    render: () =>
      stepPage(
        { ...at('relative', 'how'), typed: { reach: '' } },
        {
          typed: { reach: '' },
          errors: { way: 'Choose how', reach: 'Write how to reach you', message: 'Say whether we may leave a message' },
        },
      ),
  },
  {
    page: 'Tell',
    state: 'page, too old',
    render: () =>
      stepPage(
        { ...at('public', 'worry'), gone: true },
        {
          typed: { text: 'What I typed last' },
          errors: { '': 'This was open for too long: copy what you typed, then start again' },
        },
      ),
  },
  { page: 'Tell', state: 'call 999', render: () => call999Page({ next: paths.tell(), phone, young: true }) },
  {
    page: 'Tell',
    state: 'check',
    render: () => checkPage({ rows, mend: null, back: paths.tell(), gone: false, phone, young: false }, blankForm),
  },
  {
    page: 'Tell',
    state: 'check, something missing',
    render: () =>
      checkPage({ rows, mend: paths.tell(), back: paths.tell(), gone: false, phone, young: true }, blankForm),
  },
  {
    page: 'Tell',
    state: 'check, nothing kept any more',
    render: () => checkPage({ rows, mend: null, back: paths.tell(), gone: true, phone, young: false }, blankForm),
  },
  { page: 'Tell', state: 'sent', render: () => sentPage({ reference: 'SB-7K3Q9W', phone, young: false }) },
  { page: 'Tell', state: 'sent, under 18', render: () => sentPage({ reference: 'SB-7K3Q9W', phone, young: true }) },
  { page: 'Tell', state: 'nothing open', render: () => sentPage({ reference: null, phone: '', young: false }) },
]
