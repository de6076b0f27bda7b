import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // GOV.UK's own templates decide these, or they are a matter of taste.
    'no-inline-style': 'error',
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'prefer-native-element': 'off',
    'require-sri': 'off',
    'no-redundant-for': 'off',
    'tel-non-breaking': 'off',
    'doctype-style': 'off',
    // A table laid out as cards needs its roles spelled.
    'no-redundant-role': 'off',
    // Tick boxes share a name, and so does what is kept of them in hidden boxes; we never send them as `name[]`.
    'form-dup-name': 'off',
    'no-implicit-button-type': 'error',
  },
})

/** What is wrong with a page's HTML, one line each; empty when nothing is. */
export const htmlFaults = async (html: string): Promise<readonly string[]> => {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId} line ${line} ${selector ?? ''}: ${message}`),
  )
}
