import type { VNode } from 'preact'
import { Door, Doors, Heading, InsetText, Link, Page, telephone, WarningText } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { paths } from '../../paths.ts'

/** The doors that have a page of their own; danger leads straight to 999. */
export const doorNames = ['has-a-worker', 'works-with-children', 'fgm', 'advice', 'referral'] as const
export type DoorName = (typeof doorNames)[number]

export type RightDoorProps = {
  /** Null for somebody signed out: they are not of any hub yet. */
  readonly hub: {
    readonly phone: string
    readonly openWords: string
    readonly worker: { readonly who: string; readonly phone: string; readonly within: string }
    readonly ownDuty: string
  } | null
  readonly mayRefer: boolean
  readonly signedIn: boolean
  /** Ways in for somebody who refers as part of their work. */
  readonly ways: { readonly signIn: Path; readonly byMail: Path }
}

const titles: Readonly<Record<DoorName, string>> = {
  'has-a-worker': 'The child already has a social worker',
  'works-with-children': 'A worry about somebody who works with children',
  fgm: 'A girl has told you of FGM, or you have seen it',
  advice: 'You are not sure and want to talk it through',
  referral: 'You want to make a referral',
}

const hints: Readonly<Record<DoorName, string>> = {
  'has-a-worker': 'Or an early help worker. Tell that worker.',
  'works-with-children': 'Paid or not, at work or at home.',
  fgm: 'Female genital mutilation. You may have a duty of your own to the police.',
  advice: 'You need not give the child’s name.',
  referral: 'A child may be harmed, or needs help that you cannot give.',
}

/** One question for everybody who is worried about a child. */
export const rightDoorPage = ({ signedIn }: { readonly signedIn: boolean }): VNode => (
  <Page title="Is this the right door?" quickExit={signedIn ? undefined : paths.tellLeave()}>
    <Heading>What are you worried about?</Heading>
    <Doors>
      <Door href={telephone('999')} title="A child is in danger now: call 999" urgent>
        Call first. Tell the hub afterwards.
      </Door>
      <Door href={paths.tell()} title="You are a relative, a neighbour, or under 18">
        A short form. You do not have to say who you are.
      </Door>
      {doorNames.map((door) => (
        <Door key={door} href={paths.worriedDoor({ stepName: door })} title={titles[door]}>
          {hints[door]}
        </Door>
      ))}
    </Doors>
  </Page>
)

const HubPhone = ({ hub }: Pick<RightDoorProps, 'hub'>): VNode =>
  hub === null || hub.phone === '' ? (
    <p class="govuk-body">Ring the children’s services of the council where the child lives.</p>
  ) : (
    <p class="govuk-body">
      Ring the hub: <Link href={telephone(hub.phone)}>{hub.phone}</Link>. The hub is {hub.openWords}.
    </p>
  )

const HasAWorker = ({ hub }: RightDoorProps): VNode => (
  <>
    <p class="govuk-body-l">Call the child’s own worker today.</p>
    <p class="govuk-body">
      The worker knows the family, and what you tell the hub would only be sent on to them. Ask the family or look in
      your own records for the name and number.
    </p>
    <p class="govuk-body">If you cannot reach the worker or do not know who it is:</p>
    <HubPhone hub={hub} />
    <p class="govuk-body">A new injury, or danger that is new, does not wait for the worker to be back.</p>
  </>
)

const WorksWithChildren = ({ hub }: RightDoorProps): VNode => (
  <>
    <p class="govuk-body-l">
      Tell {hub === null ? 'the local authority’s designated officer (LADO)' : hub.worker.who}.
    </p>
    <p class="govuk-body">
      This is for a worry that somebody who works or volunteers with children may have harmed a child, or may not be
      safe with children. Keep it apart: do not put that person’s name in a referral about a family, and do not ask them
      about it yourself.
    </p>
    {hub !== null && <InsetText text={`The hub’s own rule: tell them within ${hub.worker.within}.`} />}
    {hub !== null && hub.worker.phone !== '' ? (
      <p class="govuk-body">
        Ring <Link href={telephone(hub.worker.phone)}>{hub.worker.phone}</Link>.
      </p>
    ) : (
      <>
        <p class="govuk-body">Ask to be put through to the designated officer.</p>
        <HubPhone hub={hub} />
      </>
    )}
    <p class="govuk-body">Is a child at risk besides? Then make a referral about that child too.</p>
  </>
)

const OwnDuty = ({ signedIn, ways }: Pick<RightDoorProps, 'signedIn' | 'ways'>): VNode =>
  signedIn ? (
    <p class="govuk-body">
      <Link href={paths.dutyNew()}>Record your own duty</Link>, its deadline and the police reference ·{' '}
      <Link href={paths.duties()}>What you have recorded</Link>
    </p>
  ) : (
    <p class="govuk-body">
      To keep a record of it with its deadline, <Link href={ways.signIn}>sign in</Link> or{' '}
      <Link href={ways.byMail}>come in by your work mail</Link>. Ring 101 first.
    </p>
  )

const Fgm = ({ hub, ...props }: RightDoorProps): VNode => (
  <>
    <p class="govuk-body-l">Two things, and neither takes the place of the other: ring the police, and refer.</p>
    <h2 class="govuk-heading-m">The duty is your own</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        You hold it if you are a regulated health or social-care professional, or a teacher, and a girl under 18 told
        you that it was done to her, or you saw physical signs of it.
      </li>
      <li>It is personal. Your manager or the hub cannot do it for you.</li>
      <li>Call 101 and report it. Write down the police reference.</li>
      <li>
        Do it as soon as you can, usually by the close of the next working day
        {hub === null ? '.' : `. This hub’s own limit is ${hub.ownDuty}.`}
      </li>
    </ul>
    <WarningText
      iconFallbackText="Important"
      text="A referral to the hub is not a report to the police, though police sit in the hub. A report to the police is not a referral."
    />
    <p class="govuk-body">
      <Link href={telephone('101')}>Call 101</Link>
    </p>
    <OwnDuty {...props} />
    <h2 class="govuk-heading-m">If you are not one of these</h2>
    <p class="govuk-body">
      Or somebody else told you, or you fear that it may happen: make a referral at once. When a girl may be taken away
      or cut soon, call 999.
    </p>
  </>
)

const Advice = ({ hub, mayRefer, signedIn, ways }: RightDoorProps): VNode => (
  <>
    <p class="govuk-body-l">Talk it through with a social worker of the hub.</p>
    <p class="govuk-body">
      Say what worries you and how old the child is. You need not give the name, unless the social worker thinks that
      the child is in danger.
    </p>
    {mayRefer && (
      <p class="govuk-body">
        <Link href={paths.consult()}>Ask the hub in writing</Link>, or:
      </p>
    )}
    {!signedIn && (
      <p class="govuk-body">
        To ask in writing, <Link href={ways.signIn}>sign in</Link> with the account of your setting, or{' '}
        <Link href={ways.byMail}>come in by your work mail</Link>. Or:
      </p>
    )}
    <HubPhone hub={hub} />
  </>
)

const Referral = ({ mayRefer, ways }: RightDoorProps): VNode => (
  <>
    <p class="govuk-body-l">Refer as soon as you think a child may be harmed. You do not need proof.</p>
    <p class="govuk-body">
      About 20 minutes, saved as you go. Somebody who refers as part of their work gives their name.
    </p>
    <p class="govuk-body">
      {mayRefer ? (
        <Link href={paths.beforeReferring()}>Make a referral</Link>
      ) : (
        <>
          <Link href={ways.signIn}>Sign in</Link> with the account of your setting, or ring the children’s services of
          the council where the child lives.
        </>
      )}
    </p>
    {!mayRefer && (
      <p class="govuk-body">
        No account? <Link href={ways.byMail}>Come in by your work mail</Link> and refer as part of your work. Relatives,
        the public and young people <Link href={paths.tell()}>tell us in a short form</Link>.
      </p>
    )}
  </>
)

const bodies: Readonly<Record<DoorName, (props: RightDoorProps) => VNode>> = {
  'has-a-worker': HasAWorker,
  'works-with-children': WorksWithChildren,
  fgm: Fgm,
  advice: Advice,
  referral: Referral,
}

/** What is behind one door, in plain words. */
export const doorPage = ({ door, ...props }: RightDoorProps & { readonly door: DoorName }): VNode => {
  const Body = bodies[door]
  return (
    <Page
      title={titles[door]}
      crumbs={[{ text: 'Is this the right door?', href: paths.worried() }, { text: titles[door] }]}
    >
      <Heading>{titles[door]}</Heading>
      <Body {...props} />
      {door !== 'referral' && (
        <p class="govuk-body">
          <Link href={paths.worriedDoor({ stepName: 'referral' })}>Make a referral as well</Link>
        </p>
      )}
    </Page>
  )
}
