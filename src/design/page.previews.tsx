import { definePath } from '../kernel/path.ts'
import { outside } from './address.ts'
import {
  Accordion,
  Button,
  NotificationBanner,
  Pagination,
  Panel,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskList,
  WarningText,
} from './govuk.generated.ts'
import { Page } from './page.tsx'
import { Heading } from './parts/layout.tsx'
import { EmptyState } from './parts/queue-table.tsx'
import type { Preview } from './previews.tsx'

const home = definePath('/')
const queue = definePath('/hub')
const figures = definePath('/figures')
const signOut = definePath('/sign-out')

const navigation = [
  { text: 'Queue', href: queue(), current: true },
  { text: 'Figures', href: figures() },
]

const Govuk = () => (
  <>
    <NotificationBanner text="Referral SB-9QWD was saved." />
    <WarningText text="Nothing leaves the hub before its owner releases it." iconFallbackText="Warning" />
    <SummaryList
      rows={[
        {
          key: { text: 'Child' },
          value: { text: 'Amara, 3' },
          actions: { items: [{ text: 'Change', visuallyHiddenText: 'child', href: home() }] },
        },
        { key: { text: 'State' }, value: { html: <Tag text="Waiting" classes="govuk-tag--yellow" /> } },
      ]}
    />
    <Table
      caption="Answers by agency"
      head={[{ text: 'Agency' }, { text: 'Median', format: 'numeric' }]}
      rows={[[{ text: 'Police' }, { text: '41 min', format: 'numeric' }]]}
      firstCellIsHeader
    />
    <TaskList
      items={[
        { title: { text: 'The concern' }, href: home(), status: { text: 'Done' } },
        { title: { text: 'The household' }, status: { text: 'Cannot start yet' } },
      ]}
    />
    <Tabs
      items={[
        { label: 'Child', id: 'child', panel: { text: 'About the child' } },
        { label: 'Household', id: 'household', panel: { text: 'About the household' } },
      ]}
    />
    <Accordion id="rules" items={[{ heading: { text: 'Red' }, content: { text: 'Decided within four hours.' } }]} />
    <Pagination previous={{ href: home() }} next={{ href: queue() }} />
    <Button text="Continue" /> <Button text="Save for later" classes="govuk-button--secondary" />{' '}
    <Button text="Read the law" href={outside('https://www.legislation.gov.uk/ukpga/2004/31')} />
  </>
)

export const pagePreviews: readonly Preview[] = [
  {
    page: 'Page',
    state: 'signed in, wide, demonstration',
    render: () => (
      <Page
        title="Queue"
        wide
        demonstration
        hubName="Saltmarsh Bay hub"
        signedInAs={{ name: 'Rose Osei', agencyName: 'Children’s services', signOut: signOut() }}
        navigation={navigation}
        whoCanSee="Hub members on duty can see this page."
      >
        <Heading caption="Fri 16:50, open until 17:00, 4 on duty">Queue</Heading>
        <EmptyState>Nothing is waiting.</EmptyState>
      </Page>
    ),
  },
  {
    page: 'Page',
    state: 'public, with quick exit',
    render: () => (
      <Page title="Thank you" quickExit back={home()}>
        <Panel titleText="Received" text="Your reference is SB-9QWD" />
      </Page>
    ),
  },
  {
    page: 'Page',
    state: 'something went wrong',
    render: () => (
      <Page title="Sorry, this did not work">
        <Heading>Sorry, this did not work</Heading>
        <p class="govuk-body">
          The record store does not answer. What you sent was not saved. Please send it again in a minute.
        </p>
      </Page>
    ),
  },
  { page: 'GOV.UK components', state: 'those we use first', part: true, render: () => <Govuk /> },
]
