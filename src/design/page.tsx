import type { ComponentChildren, VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { FormState } from '../kernel/form-state.ts'
import type { Path } from '../kernel/path.ts'
import { onThisPage, outside } from './address.ts'
import { type ErrorItem, errorsOf, FormErrors } from './fields/form-errors.tsx'
import { BackLink, Breadcrumbs, ExitThisPage, SkipLink } from './govuk.generated.ts'
import { GuideStrip } from './guide-strip.tsx'
import { KeptNotice } from './kept-notice.tsx'
import { PageFoot, PageHead } from './page-frame.tsx'
import { type NavigationItem, type SignedInAs, Surroundings } from './surroundings.ts'

export type Crumb = { readonly text: string; readonly href?: Path | undefined }

export type PageProps = {
  /** Without "Error: " and without the product's name; both are added. Nothing personal: titles are kept by browsers. */
  readonly title: string
  readonly children: ComponentChildren
  readonly hubName?: string | undefined
  readonly signedInAs?: SignedInAs | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly demonstration?: boolean | undefined
  readonly csrfToken?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  /** Instead of crumbs, in a journey of one question a page. */
  readonly back?: Path | undefined
  /** For working screens: uses the whole window up to 1,600 px. */
  readonly wide?: boolean | undefined
  /** What is wrong with the form on the page: drawn as the error summary, and said in the title. */
  readonly error?: FormState | readonly ErrorItem[] | undefined
  /** Drawn above the content: usually a notification of what was just done. */
  readonly news?: ComponentChildren
  /** A sentence: "Hub members on duty and the information governance lead can see this page." */
  readonly whoCanSee?: string | undefined
  /** Offers to leave at once, for pages somebody may read beside the person who harms; by an address that first wipes what it can. */
  readonly quickExit?: boolean | Path | undefined
}

const Way = ({ crumbs, back }: Pick<PageProps, 'crumbs' | 'back'>): VNode | null => {
  if (back)
    return (
      <nav aria-label="Back">
        <BackLink text="Back" href={back} />
      </nav>
    )
  return crumbs?.length ? <Breadcrumbs items={crumbs} collapseOnMobile labelText="Where you are" /> : null
}

/** The whole document around every page. What it is not given it takes from the surroundings. */
export const Page = (props: PageProps): VNode => {
  const around = useContext(Surroundings)
  const errors = errorsOf(props.error)
  const hubName = props.hubName ?? around.hubName
  const width = props.wide ? 'om-width om-width--wide' : 'om-width'
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${errors.length ? 'Error: ' : ''}${props.title} – ${hubName ?? 'OpenMASH'}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b5c63" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="icon" href={around.assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={around.assets.stylesheet} />
        <script type="module" src={around.assets.script} />
      </head>
      <body class="govuk-template__body">
        <script src={around.assets.earlyScript} />
        <SkipLink text="Skip to main content" href={onThisPage('main-content')} />
        <PageHead
          width={width}
          hubName={hubName}
          home={around.home}
          signedInAs={props.signedInAs ?? around.signedInAs}
          navigation={props.navigation ?? around.navigation ?? []}
          demonstration={props.demonstration ?? around.demonstration ?? false}
          csrfToken={props.csrfToken ?? around.csrfToken}
        />
        {around.guide && <GuideStrip guide={around.guide} width={width} csrfToken={around.csrfToken} />}
        <div class={width}>
          {props.quickExit && (
            <ExitThisPage
              text="Leave this site"
              redirectUrl={props.quickExit === true ? outside('https://www.bbc.co.uk/weather') : props.quickExit}
            />
          )}
          <Way crumbs={props.crumbs} back={props.back} />
          <main class="govuk-main-wrapper" id="main-content">
            <FormErrors errors={errors} />
            {around.keeping?.unsent && <KeptNotice keeping={around.keeping} csrfToken={around.csrfToken} />}
            {props.news}
            {props.children}
          </main>
        </div>
        <PageFoot width={width} whoCanSee={props.whoCanSee} />
      </body>
    </html>
  )
}
