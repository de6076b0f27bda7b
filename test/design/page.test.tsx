import { describe, expect, it } from 'vitest'
import { definePath } from '../../src/kernel/path.ts'
import { DateField, Page, RadiosField, renderPage, TextField } from '../../src/design/index.ts'

const home = definePath('/')

describe('the page around every page', () => {
  it('says there is an error in its title and leads to the field', () => {
    const form = { typed: {}, errors: { 'household[0].name': 'Enter a name', born: 'Enter a date' } }
    const html = renderPage(
      <Page title="Who lives there" hubName="Saltmarsh Bay hub" error={form}>
        <TextField form={form} name="household[0].name" label="Name" />
        <DateField form={form} name="born" label="Born" />
      </Page>,
    )
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="en-GB"')).toBe(true)
    expect(html).toContain('<title>Error: Who lives there – Saltmarsh Bay hub</title>')
    for (const id of ['f-household-0-name', 'f-born']) {
      expect(html).toContain(`href="#${id}"`)
      expect(html.match(new RegExp(` id="${id}"`, 'g'))).toHaveLength(1)
    }
  })

  it('says who can see it and that the view is recorded', () => {
    const html = renderPage(
      <Page title="x" whoCanSee="Hub members can see this page.">
        x
      </Page>,
    )
    expect(html).toContain('Hub members can see this page. Your view of it is recorded.')
  })

  it('marks a demonstration, and only a demonstration', () => {
    const page = (demonstration: boolean) => renderPage(<Page title="x" demonstration={demonstration} children="x" />)
    expect(page(true)).toContain('is invented')
    expect(page(false)).not.toContain('is invented')
  })

  it('ends a crumb trail where the reader is', () => {
    const html = renderPage(<Page title="x" crumbs={[{ text: 'Home', href: home() }, { text: 'Here' }]} children="x" />)
    expect(html).toContain('aria-current="page">Here')
  })
})

describe('a choice', () => {
  const items = [
    { value: 'red', text: 'Red' },
    { value: 'green', text: 'Green' },
  ]
  const radios = (typed: Record<string, string>) =>
    renderPage(<RadiosField form={{ typed, errors: {} }} name="rating" label="Rating" items={items} />)

  it('is never made beforehand', () => expect(radios({})).not.toContain('checked'))

  it('is shown again when it was made', () => expect(radios({ rating: 'green' })).toMatch(/value="green" checked/))

  it('of something that is not offered chooses nothing', () =>
    expect(radios({ rating: 'purple' })).not.toContain('checked'))
})
