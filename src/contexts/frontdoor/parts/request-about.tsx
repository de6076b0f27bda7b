import type { VNode } from 'preact'
import { ClockBadge, Part, Rating } from '../../../design/index.ts'
import type { AboutView, AnswerView } from '../model/answer-view.ts'

const People = ({ about }: { about: AboutView }): VNode => (
  <Part title="Who we are asking about">
    <ul class="govuk-list govuk-list--bullet">
      {about.children.map(({ name, born, address }) => (
        <li key={name}>
          <strong>{name}</strong>, {born}
          {address && <>, {address}</>}
        </li>
      ))}
      {about.adults.map(({ name, relationship }) => (
        <li key={`${name} ${relationship}`}>
          <strong>{name}</strong>
          {relationship && <>, {relationship}</>}
        </li>
      ))}
    </ul>
    <p class="govuk-body-s">Look for every person named here, children and adults, at this and earlier addresses.</p>
  </Part>
)

/** The request itself: how urgent, about whom, why, and what is asked. Stays beside the boxes. */
export const RequestAbout = ({ view }: { view: AnswerView }): VNode => (
  <div class="om-answerabout">
    <p class="govuk-body">
      <Rating rating={view.rating} /> {view.state === 'open' && <ClockBadge clock={view.clock} />}
    </p>
    <p class="govuk-body-s">{view.history}</p>
    <People about={view.about} />
    <Part title="Why we ask">
      {view.about.concernName && <p class="govuk-body govuk-!-font-weight-bold">{view.about.concernName}</p>}
      {view.about.summary && <p class="govuk-body">{view.about.summary}</p>}
      {view.about.whyYou && <p class="govuk-body">Why you: {view.about.whyYou}</p>}
    </Part>
    <Part title="What we ask">
      <ol class="govuk-list govuk-list--number">
        {view.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      {view.about.contactPhone && (
        <p class="govuk-body-s">Anything unclear? Ring the hub on {view.about.contactPhone}.</p>
      )}
    </Part>
  </div>
)
