import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { codePage, detailsPage, mailPage } from './by-mail.page.tsx'

const places = [
  { value: '1', text: 'Saltmarsh Bay and the villages' },
  { value: '2', text: 'Northcliff' },
]
const mail = 'bartholomew.featherstonehaugh-cholmondeley@paediatric-dentistry.saltmarsh-bay-hospitals.example'
const code = { mail, hubPhone: '01632 960 100', justSent: false, demonstration: false }

export const previews: readonly Preview[] = [
  { page: 'By work mail', state: 'start', render: () => mailPage({ places }, blankForm) },
  {
    page: 'By work mail',
    state: 'start, free mail refused',
    render: () =>
      mailPage(
        { places: [] },
        {
          typed: { mail: 'ada@gmail.com' },
          errors: {
            mail: 'Anybody can open such a mail box. Enter the mail address of your workplace, or ring the hub',
          },
        },
      ),
  },
  { page: 'By work mail', state: 'code', render: () => codePage(code, blankForm) },
  {
    page: 'By work mail',
    state: 'code, wrong',
    render: () =>
      codePage({ ...code, justSent: true }, { typed: { code: '123' }, errors: { code: 'The code has 6 numbers' } }),
  },
  { page: 'By work mail', state: 'nothing begun', render: () => codePage(null, blankForm) },
  { page: 'By work mail', state: 'details', render: () => detailsPage({ mail, known: 'new' }, blankForm) },
  {
    page: 'By work mail',
    state: 'details, refused',
    render: () =>
      detailsPage(
        { mail, known: 'new' },
        {
          typed: { name: '' },
          errors: { name: 'Enter your name', job: 'Enter your role', organisation: 'Enter where you work' },
        },
      ),
  },
  { page: 'By work mail', state: 'has an account', render: () => detailsPage({ mail, known: 'account' }, blankForm) },
]
