import type { VNode } from 'preact'
import { Heading, Link, Panel } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'
import { Help, TellingPage } from './help.tsx'

export type SentPageProps = {
  /** Null once the hour is over, or for somebody who sent nothing. */
  readonly reference: string | null
  readonly phone: string
  readonly young: boolean
}

/** That it arrived, and its reference: all that whoever told is ever told here. */
export const sentPage = ({ reference, phone, young }: SentPageProps): VNode => (
  <TellingPage title="Thank you">
    {reference === null ? (
      <>
        <Heading>Nothing is open here</Heading>
        <p class="govuk-body">
          What you sent is with us. If you did not send anything, it was wiped.{' '}
          <Link href={paths.tell()}>Start again</Link>
        </p>
      </>
    ) : (
      <>
        <Panel
          titleText="Thank you. It has arrived"
          html={
            <>
              Your reference
              <br />
              <strong>{reference}</strong>
            </>
          }
        />
        <p class="govuk-body">You need not keep the reference. It helps if you ring us about this.</p>
      </>
    )}
    <h2 class="govuk-heading-m">What happens next</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>A person at the hub reads it and decides what to do. They may ask other services what they know.</li>
      <li>We contact you only if you said we may, and only in the way you said.</li>
      <li>We cannot tell you what happens after that. It is private to the child and the family.</li>
      <li>
        {young
          ? 'You did the right thing. If it goes on, tell us again, or tell an adult you trust.'
          : 'If you see or hear more, tell us again. Do not ask the child questions.'}
      </li>
    </ul>
    <Help phone={phone} young={young} />
  </TellingPage>
)
