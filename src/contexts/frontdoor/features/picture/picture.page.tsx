import type { VNode } from 'preact'
import {
  type Family,
  ActBar,
  type AgencyAnswer,
  AgencyStrip,
  Button,
  Link,
  Page,
  Part,
  SealedBox,
  Timeline,
  type TimelineItem,
  TwoColumns,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { withQuery } from '../../../../kernel/path.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { FamilyBeside } from '../../parts/family-view.tsx'
import { KnownPeople, type KnownPeopleProps } from '../../parts/known-people.tsx'
import { type SignalsProps, WorthLooking } from '../../parts/signals-view.tsx'
import { ProtectionView, type ProtectionProps } from '../../parts/protection-view.tsx'
import { paths } from '../../paths.ts'
import { Discussion, type ShownNote } from './discussion.tsx'

type Said = { readonly source: string; readonly words: string; readonly sealed: boolean }

export type PicturePageProps = {
  readonly standing: Standing
  /** While it is live the hub reads what agencies sealed; afterwards only what was released. */
  readonly live: boolean
  readonly mayDecide: boolean
  readonly mayWork: boolean
  readonly strip: readonly AgencyAnswer[]
  /** What the hub's rules found, for a person to look at. */
  readonly signals: SignalsProps
  readonly journey: readonly TimelineItem[]
  readonly known: KnownPeopleProps
  readonly family: Family
  readonly children: readonly {
    readonly name: string
    readonly words: string
    readonly where: string
    readonly whereNow: string
  }[]
  readonly adults: readonly { readonly name: string; readonly words: string; readonly worry: boolean }[]
  readonly worries: readonly Said[]
  readonly strengths: readonly Said[]
  readonly voice: string
  /** What the referrer says the parents or carers say; empty where it was not asked. */
  readonly parentsSay: string
  readonly protection: ProtectionProps
  readonly notKnown: readonly string[]
  readonly notes: readonly ShownNote[]
  /** Every child of the contact, and the one the picture is narrowed to; null for all. */
  readonly childChoices: readonly { readonly id: string; readonly name: string }[]
  readonly child: string | null
  /** Entries that name only another child. */
  readonly leftOut: number
  /** "2 entries came after the decision of 20 Nov 2026 at 13:10", or empty. */
  readonly sinceDecision: string
}

const Household = ({ children, adults }: PicturePageProps): VNode => (
  <Part title="Children and household">
    <ul class="govuk-list">
      {children.map((child) => (
        <li key={child.name}>
          <strong>{child.name}</strong>, {child.words}
          <br />
          {child.where}
          {child.whereNow !== '' && (
            <>
              <br />
              <strong>Now: {child.whereNow}</strong>
            </>
          )}
        </li>
      ))}
      {adults.map((adult) => (
        <li key={adult.name}>
          {adult.name}, {adult.words}
          {adult.worry && <strong> (the worry is about this person)</strong>}
        </li>
      ))}
    </ul>
  </Part>
)

const SaidList = ({ title, said, none }: { title: string; said: readonly Said[]; none: string }): VNode => (
  <Part title={title}>
    {said.length === 0 ? (
      <p class="govuk-body">{none}</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {said.map(({ source, words, sealed }) => (
          <li key={source + words}>
            {words} <span class="om-source">{sealed ? `${source}, sealed` : source}</span>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

const NotKnown = ({ notKnown }: PicturePageProps): VNode => (
  <Part title="What we do not know">
    {notKnown.length === 0 ? (
      <p class="govuk-body">Everyone asked has answered and no gap is named. Ask yourself what nobody was asked.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {notKnown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
  </Part>
)

const Acts = ({ standing, mayDecide, mayWork }: PicturePageProps): VNode | null => {
  const at = { contact: standing.contact.id }
  if (standing.contact.state === 'decided') return <Link href={paths.decide(at)}>See the decisions</Link>
  if (!mayWork || standing.contact.state === 'to-screen') return null
  return (
    <ActBar>
      <Button
        text={standing.contact.state === 'asking' ? 'Ask more' : 'Ask agencies'}
        href={paths.ask(at)}
        classes="govuk-button--secondary"
      />
      <Button text="Re-grade" href={paths.reRate(at)} classes="govuk-button--secondary" />
      <Button text={mayDecide ? 'Decide' : 'See decisions'} href={paths.decide(at)} />
    </ActBar>
  )
}

/** Narrows the picture to one child. Links, so that it works without JavaScript; the address names nobody. */
const ChildFilter = ({ standing, childChoices, child, leftOut }: PicturePageProps): VNode | null => {
  if (childChoices.length < 2) return null
  const all = paths.picture({ contact: standing.contact.id })
  return (
    <>
      <nav class="om-counts" aria-label="Child">
        <ul>
          <li>
            <a href={all} aria-current={child === null ? 'page' : undefined}>
              All children
            </a>
          </li>
          {childChoices.map(({ id, name }) => (
            <li key={id}>
              <a href={withQuery(all, { child: id })} aria-current={child === id ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {child !== null && (
        <p class="govuk-body">
          {leftOut === 0
            ? 'Nothing is left out: no entry names another child alone.'
            : `${leftOut === 1 ? '1 entry that names' : `${String(leftOut)} entries that name`} only another child ${leftOut === 1 ? 'is' : 'are'} left out.`}{' '}
          What names no child stays: it may be about any of them.
        </p>
      )}
    </>
  )
}

const Side = (props: PicturePageProps): VNode => (
  <>
    <ProtectionView {...props.protection} />
    <NotKnown {...props} />
    <SaidList title="Worries" said={props.worries} none="Nobody has named a worry yet." />
    <SaidList title="Strengths" said={props.strengths} none="Nobody has said what works well. Ask." />
    {props.voice !== '' && (
      <Part title="The child’s voice">
        <p class="govuk-body om-typed">{props.voice}</p>
      </Part>
    )}
    {props.parentsSay !== '' && (
      <Part title="What the parents say">
        <p class="govuk-body om-typed">{props.parentsSay}</p>
      </Part>
    )}
    <Household {...props} />
    <FamilyBeside contact={props.standing.contact.id} family={props.family} />
  </>
)

const Main = (props: PicturePageProps): VNode => (
  <>
    <WorthLooking {...props.signals} />
    <Part title="Journey">
      {props.sinceDecision !== '' && (
        <p class="govuk-body">
          <strong>{props.sinceDecision}</strong>
        </p>
      )}
      <Timeline items={props.journey} empty={<p>Nothing dated is known yet.</p>} />
      <p class="govuk-body">
        <Link href={paths.journey({ contact: props.standing.contact.id })}>
          The whole journey: as known at any moment, and on paper
        </Link>
      </p>
    </Part>
    <Part title="Possible known people and earlier contacts">
      <KnownPeople {...props.known} />
      <p class="govuk-body">
        <Link href={paths.knownTo({ contact: props.standing.contact.id })}>Known to agencies’ lists</Link>
      </p>
    </Part>
  </>
)

/** The picture: who has answered, the child's journey, worries and strengths, and what nobody has told us. */
export const picturePage = (props: PicturePageProps, form: FormState): VNode => (
  <Page
    title={`Picture ${props.standing.contact.reference}`}
    crumbs={contactCrumbs(props.standing, 'Picture')}
    wide
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead standing={props.standing} marks={props.strip.length === 0} />
    {props.strip.length > 0 && <AgencyStrip answers={props.strip} />}
    {!props.live && (
      <p class="govuk-body">
        The enquiry has ended. What agencies sealed is closed to the hub again; below is the referral and what was
        released.
      </p>
    )}
    <ChildFilter {...props} />
    <TwoColumns main={<Main {...props} />} aside={<Side {...props} />} />
    {props.live && (
      <SealedBox title="Hub discussion">
        <Discussion
          contact={props.standing.contact.id}
          notes={props.notes}
          mayWrite={props.mayWork && props.standing.contact.state !== 'decided'}
          form={form}
        />
      </SealedBox>
    )}
    <Acts {...props} />
  </Page>
)
