import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { childListPage, type ChildListProps } from './child-list.page.tsx'
import { uploadPage, type UploadProps } from './upload.page.tsx'

const own: ChildListProps = {
  agency: 'Bay Community Health and Wellbeing Partnership of Saltmarsh Bay',
  refused: '',
  standing: [
    { key: 'Put in place', value: '14 Nov 2026 at 10:02 by Edith Marlow' },
    { key: 'Drawn up', value: '14 Nov 2026' },
    {
      key: 'Covers',
      value: 'Children under five with a health visitor; not those seen at a surgery alone. From 1 Sep 2021.',
    },
    { key: 'Children', value: '12,402' },
    { key: 'Rows left out', value: '31' },
  ],
}

const upload: UploadProps = {
  upload: '00000000-0000-4000-8000-000000000040',
  once: '99999999-9999-4999-8999-999999999999',
  headings: ['First name', 'Surname', 'Date of birth', 'Postcode'].map((text, at) => ({ value: String(at), text })),
  fields: [
    { name: 'column-given-name', label: 'First names', chosen: '0' },
    { name: 'column-family-name', label: 'Last name', chosen: '1' },
    { name: 'column-date-of-birth', label: 'Date of birth', chosen: '2' },
    { name: 'column-nhs-number', label: 'NHS number', chosen: '' },
  ],
  trouble: '',
  good: 12_402,
  bad: 2,
  preview: [
    { name: 'Elowen Carne', born: 'born 3 March 2022', rest: 'ZZ1 1AA' },
    {
      name: 'Wilhelmina-Alexandrina Featherstonehaugh-Montgomery',
      born: 'date of birth not known',
      rest: '999 000 0018, The Old Customs House, ZZ9 4SR',
    },
  ],
  troubles: [
    { line: '17', column: 'Date of birth', words: 'Not a whole date that can be' },
    { line: '1204', column: 'Surname', words: 'No name' },
  ],
  replaces: true,
}

export const previews: readonly Preview[] = [
  { page: 'List of children', state: 'one in place', render: () => childListPage(own, blankForm) },
  {
    page: 'List of children',
    state: 'none, no file chosen',
    render: () => childListPage({ ...own, standing: null }, { typed: {}, errors: { file: 'Choose a CSV file' } }),
  },
  {
    page: 'List of children',
    state: 'never listed',
    render: () =>
      childListPage(
        {
          ...own,
          standing: null,
          refused:
            'Your service is one that nobody may know to work with somebody. Its list is not taken: the hub asks you by name instead',
        },
        blankForm,
      ),
  },
  { page: 'Look through a list', state: 'read', render: () => uploadPage(upload, blankForm) },
  {
    page: 'Look through a list',
    state: 'columns not known',
    render: () =>
      uploadPage(
        {
          ...upload,
          trouble: 'Say which column holds the name',
          good: 0,
          bad: 0,
          preview: [],
          troubles: [],
          fields: upload.fields.map((field) => ({ ...field, chosen: '' })),
        },
        blankForm,
      ),
  },
  {
    page: 'Look through a list',
    state: 'refused',
    render: () =>
      uploadPage(upload, {
        typed: { 'asOf-day': '1', 'asOf-month': '1', 'asOf-year': '2030' },
        errors: {
          covers: 'Write whom the list covers',
          coversFrom: 'Enter the day from which it is whole',
          asOf: 'This day is still to come',
        },
      }),
  },
]
