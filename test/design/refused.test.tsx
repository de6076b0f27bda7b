import { h } from 'preact'
import { describe, expect, it } from 'vitest'
import { blankForm } from '../../src/kernel/form-state.ts'
import { definePath } from '../../src/kernel/path.ts'
import {
  BackLink,
  Button,
  Details,
  Form,
  InsetText,
  outside,
  Page,
  renderPage,
  TextField,
} from '../../src/design/index.ts'

const home = definePath('/')
const body = (html: string) => html.slice(html.indexOf('<main'))
/** What arrives from a database or a form has no types, so the refusal at run time is tried with the types off. */
const untyped = (value: unknown) => value as never

describe('what a page may not say', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,hello',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'http://elsewhere.example',
  ])('a link to %j throws, in plain elements and in GOV.UK components', (address) => {
    expect(() => renderPage(h('a', { href: address }, 'go'))).toThrow(/address/i)
    expect(() => renderPage(<BackLink text="Back" href={untyped(address)} />)).toThrow(/address/i)
    expect(() => renderPage(<form action={address} />)).toThrow(/address/i)
  })

  it('handlers and inline style spread from data throw', () => {
    for (const spread of [
      { onClick: 'steal()' },
      { onclick: 'steal()' },
      { ONLOAD: 'steal()' },
      { style: 'position:fixed' },
    ]) {
      expect(() => renderPage(h('p', spread as object, 'x'))).toThrow(/may not have/)
      expect(() => renderPage(<Button text="x" attributes={untyped(spread)} />)).toThrow(/refused/)
    }
  })

  it('raw markup has no way in beside the one function of the design folder', () => {
    expect(() => renderPage(<p dangerouslySetInnerHTML={{ __html: '<b>' }} />)).toThrow(/may not have/)
  })

  it('types refuse a plain string as an address, as markup and as a handler', () => {
    const text: string = '/hub'
    // @ts-expect-error a plain string is no Path
    void (() => <BackLink text="Back" href={text} />)
    // @ts-expect-error a plain string is no markup
    void (() => <InsetText html="<b>bold</b>" />)
    // @ts-expect-error a component takes no handler
    void (() => <Button text="x" onClick={() => undefined} />)
    // @ts-expect-error nor among its attributes
    void (() => <Button text="x" attributes={{ onclick: 'steal()' }} />)
    // @ts-expect-error a form goes to a Path
    void (() => <Form action={text}>x</Form>)
    // @ts-expect-error neither text nor html
    void (() => <Button />)
    expect(text).toBe('/hub')
  })

  it('what somebody typed stays text everywhere', () => {
    const typed = '"><script>alert(1)</script>'
    const html = renderPage(
      <Page title={typed} error={{ typed: {}, errors: { name: typed } }} whoCanSee={typed}>
        <p>{typed}</p>
        <InsetText text={typed} />
        <Details summaryText={typed}>
          <p>{typed}</p>
        </Details>
        <TextField form={{ typed: { name: typed }, errors: { name: typed } }} name="name" label={typed} />
      </Page>,
    )
    expect(html).not.toContain('<script>alert')
  })

  it('every form carries the token of its answer, inside GOV.UK components too', () => {
    const surroundings = {
      assets: { stylesheet: '/a', earlyScript: '/b', script: '/c', icon: '/d' },
      csrfToken: 'of-this-answer',
    }
    const html = renderPage(
      <Page title="x">
        <Details summaryText="More">
          <Form action={home()}>x</Form>
        </Details>
      </Page>,
      surroundings,
    )
    expect(body(html)).toContain('<input type="hidden" name="_csrf" value="of-this-answer"')
  })

  it('no page holds an inline script or style', () => {
    const html = renderPage(
      <Page title="x" quickExit back={home()}>
        <TextField form={blankForm} name="a" label="A" />
      </Page>,
    )
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i)
  })

  it('an outside address is https', () => {
    expect(outside('https://www.gov.uk')).toBe('https://www.gov.uk')
    expect(() => outside(untyped('javascript:alert(1)'))).toThrow()
  })
})
