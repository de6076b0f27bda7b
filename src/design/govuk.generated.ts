// Written by scripts/generate-govuk.ts from GOV.UK Frontend's own option lists; do not edit.
import type { ComponentChildren, VNode } from 'preact'
import type { Path } from '../kernel/path.ts'
import { govuk } from './govuk-render.ts'
import type { HtmlSlot } from './html.ts'

/** HTML attributes; handlers and inline style are refused here and again when rendering. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>> & {
  readonly [handler: `on${string}`]: undefined
  readonly style?: undefined
}

export type AccordionOptions = {
  /** Must be unique across the domain of your service if `rememberExpanded` is `true` (as the expanded state of individual instances of the component persists across page loads using [session storage](https://developer.mozilla.org/en-US/docs/Web/API/Window/sessionStorage)). Used as an `id` in the HTML for the accordion as a whole, and also as a prefix for the `id`s of the section contents and the buttons that open them, so that those `id`s can be the target of `aria-control` attributes. */
  readonly id: string
  /** Heading level, from `1` to `6`. Default is `2`. */
  readonly headingLevel?: number | undefined
  /** Classes to add to the accordion. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the accordion. */
  readonly attributes?: Attributes | undefined
  /** Whether the expanded/collapsed state of the accordion should be saved when a user leaves the page and restored when they return. Default is `true`. */
  readonly rememberExpanded?: boolean | undefined
  /** The text content of the 'Hide all sections' button at the top of the accordion when all sections are expanded. */
  readonly hideAllSectionsText?: string | undefined
  /** The text content of the 'Hide' button within each section of the accordion, which is visible when the section is expanded. */
  readonly hideSectionText?: string | undefined
  /** Text made available to assistive technologies, like screen-readers, as the final part of the toggle's accessible name when the section is expanded. Defaults to `"Hide this section"`. */
  readonly hideSectionAriaLabelText?: string | undefined
  /** The text content of the 'Show all sections' button at the top of the accordion when at least one section is collapsed. */
  readonly showAllSectionsText?: string | undefined
  /** The text content of the 'Show' button within each section of the accordion, which is visible when the section is collapsed. */
  readonly showSectionText?: string | undefined
  /** Text made available to assistive technologies, like screen-readers, as the final part of the toggle's accessible name when the section is collapsed. Defaults to `"Show this section"`. */
  readonly showSectionAriaLabelText?: string | undefined
  /** The sections within the accordion. */
  readonly items: readonly {
    /** The heading of each accordion section. */
    readonly heading:
      | {
          /** If `html` is set, this is not required. The heading text of each section. If `html` is provided, the `text` option will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** If `text` is set, this is not required. The heading HTML content of each section. The header is inside the HTML `<button>` element, so you can only add [phrasing content](https://html.spec.whatwg.org/#phrasing-content) to it. If `html` is provided, the `text` option will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    /** The summary line of each accordion section. */
    readonly summary?:
      | (
          | {
              /** The summary line text content of each section. If `html` is provided, the `text` option will be ignored. */
              readonly text: string
              readonly html?: undefined
            }
          | {
              /** The summary line HTML content of each section. The summary line is inside the HTML `<button>` element, so you can only add [phrasing content](https://html.spec.whatwg.org/#phrasing-content) to it. If `html` is provided, the `text` option will be ignored. */
              readonly html: HtmlSlot
              readonly text?: undefined
            }
          | { readonly text?: undefined; readonly html?: undefined }
        )
      | undefined
    /** The content of each accordion section. */
    readonly content:
      | {
          /** If `html` is set, this is not required. The text content of each section, which is hidden when the section is closed. If `html` is provided, the `text` option will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** If `text` is set, this is not required. The HTML content of each section, which is hidden when the section is closed. If `html` is provided, the `text` option will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    /** Sets whether the section should be expanded when the page loads for the first time. Defaults to `false`. */
    readonly expanded?: boolean | undefined
  }[]
}

/** GOV.UK accordion. */
export const Accordion = (options: AccordionOptions): VNode => govuk('accordion', options)

export type BackLinkOptions = {
  /** The value of the link's `href` attribute. */
  readonly href: Path
  /** Classes to add to the anchor tag. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the anchor tag. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** Text to use within the back link component. If `html` is provided, the `text` option will be ignored. Defaults to `"Back"`. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** HTML to use within the back link component. If `html` is provided, the `text` option will be ignored. Defaults to `"Back"`. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
  | { readonly text?: undefined; readonly html?: undefined; readonly children?: undefined }
)

/** GOV.UK back link. */
export const BackLink = (options: BackLinkOptions): VNode => govuk('back-link', options)

export type BreadcrumbsOptions = {
  /** The items within breadcrumbs. */
  readonly items: readonly ({
    /** Link for the breadcrumbs item. If not specified, breadcrumbs item is a normal list item. */
    readonly href?: Path | undefined
    /** HTML attributes (for example data attributes) to add to the individual crumb. */
    readonly attributes?: Attributes | undefined
  } & (
    | {
        /** If `html` is set, this is not required. Text to use within the breadcrumbs item. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
      }
    | {
        /** If `text` is set, this is not required. HTML to use within the breadcrumbs item. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
      }
  ))[]
  /** Classes to add to the breadcrumbs container. */
  readonly classes?: string | undefined
  /** When true, the breadcrumbs will collapse to the first and last item only on tablet breakpoint and below. */
  readonly collapseOnMobile?: boolean | undefined
  /** HTML attributes (for example data attributes) to add to the breadcrumbs container. */
  readonly attributes?: Attributes | undefined
  /** Plain text label identifying the landmark to screen readers. Defaults to "Breadcrumb". */
  readonly labelText?: string | undefined
}

/** GOV.UK breadcrumbs. */
export const Breadcrumbs = (options: BreadcrumbsOptions): VNode => govuk('breadcrumbs', options)

export type ButtonOptions = {
  /** Type of the button, determining its behaviour in forms – `"button"`, `"submit"` or `"reset"`. Defaults to `"submit"`. This has no effect if `href` is set. */
  readonly type?: string | undefined
  /** Name of the button, sent when a form is submitted. This has no effect if `href` is set. */
  readonly name?: string | undefined
  /** Value of the button, sent when a form is submitted. This has no effect if `href` is set. */
  readonly value?: string | undefined
  /** Whether the button should be disabled. `disabled` and `aria-disabled` attributes will be set automatically. This has no effect if `href` is set. */
  readonly disabled?: boolean | undefined
  /** The URL that the button should link to. */
  readonly href?: Path | undefined
  /** Classes to add to the button. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the button. */
  readonly attributes?: Attributes | undefined
  /** Prevent accidental double clicks on submit buttons from submitting forms multiple times. This has no effect if `href` is set. */
  readonly preventDoubleClick?: boolean | undefined
  /** Use for the main call to action on your service's start page. */
  readonly isStartButton?: boolean | undefined
  /** The ID of the button. */
  readonly id?: string | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text for the button. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML for the button. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK button. */
export const Button = (options: ButtonOptions): VNode => govuk('button', options)

export type CharacterCountOptions = {
  /** The ID of the textarea. Defaults to the value of `name`. */
  readonly id?: string | undefined
  /** The name of the textarea, which is submitted with the form data. */
  readonly name: string
  /** Optional number of textarea rows (default is 5 rows). */
  readonly rows?: string | undefined
  /** Optional initial value of the textarea. */
  readonly value?: string | undefined
  /** The maximum number of characters (or words if `countType` is set to `"words"`). */
  readonly maxlength: string
  /** The maximum number of words. Replaced by the `maxlength` and `countType: "words"` options. */
  readonly maxwords: string
  /** The percentage value of the limit at which point the count message is displayed. If this attribute is set, the count message will be hidden by default. */
  readonly threshold?: string | undefined
  /** The count type used to count the text – `"length"` or `"words"`. Defaults to `"length"`. */
  readonly countType?: string | undefined
  /** The label used by the character count component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to the character count component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the character count component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the character count component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the textarea used by the character count component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the textarea used by the character count component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Classes to add to the textarea. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the textarea. */
  readonly attributes?: Attributes | undefined
  /** Optional field to enable or disable the `spellcheck` attribute on the character count. */
  readonly spellcheck?: boolean | undefined
  /** Additional options for the count message used by the character count component. */
  readonly countMessage?:
    | {
        /** Classes to add to the count message. */
        readonly classes?: string | undefined
      }
    | undefined
  /** Message made available to assistive technologies to describe that the component accepts only a limited amount of content. It is visible on the page if `countType` is not supported or JavaScript is unavailable. The component will replace the `%{count}` placeholder with the value of the `maxlength` parameter. */
  readonly textareaDescriptionText?: string | undefined
  /** Message displayed when the number of characters is under the configured maximum, `maxlength`. This message is displayed visually and through assistive technologies. The component will replace the `%{count}` placeholder with the number of remaining characters. [Our pluralisation rules apply to this macro option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules). */
  readonly charactersUnderLimitText?: Readonly<Record<string, string>> | undefined
  /** Message displayed when the number of characters reaches the configured maximum, `maxlength`. This message is displayed visually and through assistive technologies. */
  readonly charactersAtLimitText?: string | undefined
  /** Message displayed when the number of characters is over the configured maximum, `maxlength`. This message is displayed visually and through assistive technologies. The component will replace the `%{count}` placeholder with the number of characters above the maximum.[Our pluralisation rules apply to this macro option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules). */
  readonly charactersOverLimitText?: Readonly<Record<string, string>> | undefined
  /** Message displayed when the number of words is under the configured maximum, `maxlength` with `countType: "words"`. This message is displayed visually and through assistive technologies. The component will replace the `%{count}` placeholder with the number of remaining words. [Our pluralisation rules apply to this macro option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules). */
  readonly wordsUnderLimitText?: Readonly<Record<string, string>> | undefined
  /** Message displayed when the number of words reaches the configured maximum, `maxlength` with `countType: "words"`. This message is displayed visually and through assistive technologies. */
  readonly wordsAtLimitText?: string | undefined
  /** Message displayed when the number of words is over the configured maximum, `maxlength` with `countType: "words"`. This message is displayed visually and through assistive technologies. The component will replace the `%{count}` placeholder with the number of words above the maximum. [Our pluralisation rules apply to this macro option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules). */
  readonly wordsOverLimitText?: Readonly<Record<string, string>> | undefined
}

/** GOV.UK character count. */
export const CharacterCount = (options: CharacterCountOptions): VNode => govuk('character-count', options)

export type CheckboxesOptions = {
  /** One or more element IDs to add to the input `aria-describedby` attribute without a fieldset, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** Can be used to add a fieldset to the checkboxes component. */
  readonly fieldset?: FieldsetOptions | undefined
  /** Can be used to add a hint to the checkboxes component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the checkboxes component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the checkboxes component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before all checkbox items within the checkboxes component. */
        readonly beforeInputs?:
          | (
              | {
                  /** Text to add before all checkbox items. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before all checkbox items. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after all checkbox items within the checkboxes component. */
        readonly afterInputs?:
          | (
              | {
                  /** Text to add after all checkbox items. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after all checkbox items. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Optional prefix. This is used to prefix the `id` attribute for each checkbox item input, hint and error message, separated by `-`. Defaults to the `name` option value. */
  readonly idPrefix?: string | undefined
  /** Name attribute for all checkbox items. */
  readonly name: string
  /** The checkbox items within the checkboxes component. */
  readonly items: readonly (
    | ({
        /** Specific ID attribute for the checkbox item. If omitted, then component global `idPrefix` option will be applied. */
        readonly id?: string | undefined
        /** Specific name for the checkbox item. If omitted, then component global `name` string will be applied. */
        readonly name?: string | undefined
        /** Value for the checkbox input. */
        readonly value: string
        /** Subset of options for the label used by each checkbox item within the checkboxes component. */
        readonly label?:
          | {
              /** Classes to add to the label tag. */
              readonly classes?: string | undefined
              /** HTML attributes (for example data attributes) to add to the label tag. */
              readonly attributes?: Attributes | undefined
            }
          | undefined
        /** Can be used to add a hint to each checkbox item within the checkboxes component. */
        readonly hint?: HintOptions | undefined
        /** Whether the checkbox should be checked when the page loads. Takes precedence over the top-level `values` option. */
        readonly checked?: boolean | undefined
        /** Provide additional content to reveal when the checkbox is checked. */
        readonly conditional?:
          | {
              /** The HTML to reveal when the checkbox is checked. */
              readonly html: HtmlSlot
            }
          | undefined
        /** If set to `"exclusive"`, implements a 'None of these' type behaviour via JavaScript when checkboxes are clicked. */
        readonly behaviour?: string | undefined
        /** If `true`, checkbox will be disabled. */
        readonly disabled?: boolean | undefined
        /** HTML attributes (for example data attributes) to add to the checkbox input tag. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text to use within each checkbox item label. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML to use within each checkbox item label. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))
    | { readonly divider: string }
  )[]
  /** Array of values for checkboxes which should be checked when the page loads. Use this as an alternative to setting the `checked` option on each individual item. */
  readonly values?: readonly string[] | undefined
  /** Classes to add to the checkboxes container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the checkboxes container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK checkboxes. */
export const Checkboxes = (options: CheckboxesOptions): VNode => govuk('checkboxes', options)

export type CookieBannerOptions = {
  /** The text for the `aria-label` which labels the cookie banner region. This region applies to all messages that the cookie banner includes. For example, the cookie message and the confirmation message. Defaults to `"Cookie banner"`. */
  readonly ariaLabel?: string | undefined
  /** Defaults to `false`. If you set this option to `true`, the whole cookie banner is hidden, including all messages within the banner. You can use `hidden` for client-side implementations where the cookie banner HTML is present, but hidden until the cookie banner is shown using JavaScript. */
  readonly hidden?: boolean | undefined
  /** The additional classes that you want to add to the cookie banner. */
  readonly classes?: string | undefined
  /** The additional attributes that you want to add to the cookie banner. For example, data attributes. */
  readonly attributes?: Attributes | undefined
  /** The different messages you can pass into the cookie banner. For example, the cookie message and the confirmation message. */
  readonly messages: readonly ({
    /** The buttons and links that you want to display in the message. `actions` defaults to `"button"` unless you set `href`, which renders the action as a link. */
    readonly actions?:
      | readonly {
          /** The button or link text. */
          readonly text: string
          /** The type of button – `"button"` or `"submit"`. If `href` is provided, set `type` to `"button"` render a link styled as a button. */
          readonly type?: string | undefined
          /** The `href` for a link. Set `type` to `"button"` and set `href` to render a link styled as a button. */
          readonly href?: Path | undefined
          /** The name attribute for the button. Does not apply if you set `href`, which makes a link. */
          readonly name?: string | undefined
          /** The value attribute for the button. Does not apply if you set `href`, which makes a link. */
          readonly value?: string | undefined
          /** The additional classes that you want to add to the button or link. */
          readonly classes?: string | undefined
          /** The additional attributes that you want to add to the button or link. For example, data attributes. */
          readonly attributes?: Attributes | undefined
        }[]
      | undefined
    /** Defaults to `false`. If you set it to `true`, the message is hidden. You can use `hidden` for client-side implementations where the confirmation message HTML is present, but hidden on the page. */
    readonly hidden?: boolean | undefined
    /** Set `role` to `"alert"` on confirmation messages to allow assistive tech to automatically read the message. You will also need to move focus to the confirmation message using JavaScript you have written yourself. */
    readonly role?: string | undefined
    /** The additional classes that you want to add to the message. */
    readonly classes?: string | undefined
    /** The additional attributes that you want to add to the message. For example, data attributes. */
    readonly attributes?: Attributes | undefined
  } & (
    | {
        /** The heading text that displays in the message. You can use any string with this option. If you set `headingHtml`, `headingText` is ignored. */
        readonly headingText: string
        readonly headingHtml?: undefined
      }
    | {
        /** The heading HTML to use within the message. You can use any string with this option. If you set `headingHtml`, `headingText` is ignored. If you are not passing HTML, use `headingText`. */
        readonly headingHtml: HtmlSlot
        readonly headingText?: undefined
      }
    | { readonly headingText?: undefined; readonly headingHtml?: undefined }
  ) &
    (
      | {
          /** The text for the main content within the message. You can use any string with this option. If you set `html`, `text` is not required and is ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** The HTML for the main content within the message. You can use any string with this option. If you set `html`, `text` is not required and is ignored. If you are not passing HTML, use `text`. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    ))[]
}

/** GOV.UK cookie banner. */
export const CookieBanner = (options: CookieBannerOptions): VNode => govuk('cookie-banner', options)

export type DateInputOptions = {
  /** This is used for the main component and to compose the ID attribute for each item. */
  readonly id: string
  /** Optional prefix. This is used to prefix each item `name`, separated by `-`. */
  readonly namePrefix?: string | undefined
  /** The inputs within the date input component. */
  readonly items?:
    | readonly {
        /** Item-specific ID. If provided, it will be used instead of the generated ID. */
        readonly id?: string | undefined
        /** Item-specific name attribute. */
        readonly name: string
        /** Item-specific label text. If provided, this will be used instead of `name` for item label text. */
        readonly label?: string | undefined
        /** If provided, it will be used as the initial value of the input. */
        readonly value?: string | undefined
        /** If set to `true`, it will show a red error border on the item input. If provided, you must set the top-level `errorMessage` option to add an error message to the date input component. */
        readonly error?: boolean | undefined
        /** Attribute to meet [WCAG success criterion 1.3.5: Identify input purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html), for instance `"bday-day"`. See the [Autofill section in the HTML standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill) section in the HTML standard for full list of attributes that can be used. */
        readonly autocomplete?: string | undefined
        /** Attribute to [provide a regular expression pattern](https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute), used to match allowed character combinations for the input value. */
        readonly pattern?: string | undefined
        /** Classes to add to date input item. */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the date input tag. */
        readonly attributes?: Attributes | undefined
      }[]
    | undefined
  /** Can be used to add a hint to a date input component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the date input component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the date input component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the inputs used by the date input component. */
        readonly beforeInputs?:
          | (
              | {
                  /** Text to add before the inputs. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the inputs. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the inputs used by the date input component. */
        readonly afterInputs?:
          | (
              | {
                  /** Text to add after the inputs. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the inputs. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Can be used to add a fieldset to the date input component. */
  readonly fieldset?: FieldsetOptions | undefined
  /** Options for the day input within the date input component. See items. */
  readonly day?: Readonly<Record<string, string>> | undefined
  /** Options for the month input within the date input component. See items. */
  readonly month?: Readonly<Record<string, string>> | undefined
  /** Options for the year input within the date input component. See items. */
  readonly year?: Readonly<Record<string, string>> | undefined
  /** Specify `value` attributes for the date parts without setting items. You can also use the `name` for the fields as keys, including any `namePrefix`. */
  readonly values?:
    | {
        /** The `value` attribute for the day input. */
        readonly day?: string | undefined
        /** The `value` attribute for the month input. */
        readonly month?: string | undefined
        /** The `value` attribute for the year input. */
        readonly year?: string | undefined
      }
    | undefined
  /** Classes to add to the date-input container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the date-input container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK date input. */
export const DateInput = (options: DateInputOptions): VNode => govuk('date-input', options)

export type DetailsOptions = {
  /** ID to add to the details element. */
  readonly id?: string | undefined
  /** If `true`, details element will be expanded. */
  readonly open?: boolean | undefined
  /** Classes to add to the `<details>` element. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the `<details>` element. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `summmaryHtml` is set, this is not required. Text to use within the summary element (the visible part of the details element). If `summaryHtml` is provided, the `summaryText` option will be ignored. */
      readonly summaryText: string
      readonly summaryHtml?: undefined
    }
  | {
      /** If `summmaryText` is set, this is not required. HTML to use within the summary element (the visible part of the details element). If `summaryHtml` is provided, the `summaryText` option will be ignored. */
      readonly summaryHtml: HtmlSlot
      readonly summaryText?: undefined
    }
) &
  (
    | {
        /** If `html` is set, this is not required. Text to use within the disclosed part of the details element. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
        readonly children?: undefined
      }
    | {
        /** If `text` is set, this is not required. HTML to use within the disclosed part of the details element. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
        readonly children?: undefined
      }
    | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
  )

/** GOV.UK details. */
export const Details = (options: DetailsOptions): VNode => govuk('details', options)

export type ErrorMessageOptions = {
  /** ID attribute to add to the error message `<p>` tag. */
  readonly id?: string | undefined
  /** Classes to add to the error message `<p>` tag. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the error message `<p>` tag. */
  readonly attributes?: Attributes | undefined
  /** A visually hidden prefix used before the error message. Defaults to `"Error"`. */
  readonly visuallyHiddenText?: string | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the error message. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the error message. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK error message. */
export const ErrorMessage = (options: ErrorMessageOptions): VNode => govuk('error-message', options)

export type ErrorSummaryOptions = {
  /** A list of errors to include in the error summary. */
  readonly errorList?:
    | readonly ({
        /** Href attribute for the error link item. If provided item will be an anchor. */
        readonly href?: Path | undefined
        /** HTML attributes (for example data attributes) to add to the error link anchor. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text for the error link item. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML for the error link item. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))[]
    | undefined
  /** Prevent moving focus to the error summary when the page loads. */
  readonly disableAutoFocus?: boolean | undefined
  /** Classes to add to the error-summary container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the error-summary container. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `titleHtml` is set, this is not required. Text to use for the heading of the error summary block. If `titleHtml` is provided, `titleText` will be ignored. */
      readonly titleText: string
      readonly titleHtml?: undefined
    }
  | {
      /** If `titleText` is set, this is not required. HTML to use for the heading of the error summary block. If `titleHtml` is provided, `titleText` will be ignored. */
      readonly titleHtml: HtmlSlot
      readonly titleText?: undefined
    }
) &
  (
    | {
        /** Text to use for the description of the errors. If you set `descriptionHtml`, the component will ignore `descriptionText`. */
        readonly descriptionText: string
        readonly descriptionHtml?: undefined
      }
    | {
        /** HTML to use for the description of the errors. If you set this option, the component will ignore `descriptionText`. */
        readonly descriptionHtml: HtmlSlot
        readonly descriptionText?: undefined
      }
    | { readonly descriptionText?: undefined; readonly descriptionHtml?: undefined }
  )

/** GOV.UK error summary. */
export const ErrorSummary = (options: ErrorSummaryOptions): VNode => govuk('error-summary', options)

export type ExitThisPageOptions = {
  /** URL to redirect the current tab to. Defaults to `"https://www.bbc.co.uk/weather"`. */
  readonly redirectUrl?: Path | undefined
  /** ID attribute to add to the exit this page container. */
  readonly id?: string | undefined
  /** Classes to add to the exit this page container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the exit this page container. */
  readonly attributes?: Attributes | undefined
  /** Text announced by screen readers when Exit this Page has been activated via the keyboard shortcut. Defaults to `"Loading."`. */
  readonly activatedText?: string | undefined
  /** Text announced by screen readers when the keyboard shortcut has timed out without successful activation. Defaults to `"Exit this page expired."`. */
  readonly timedOutText?: string | undefined
  /** Text announced by screen readers when the user must press <kbd>Shift</kbd> two more times to activate the button. Defaults to `"Shift, press 2 more times to exit."`. */
  readonly pressTwoMoreTimesText?: string | undefined
  /** Text announced by screen readers when the user must press <kbd>Shift</kbd> one more time to activate the button. Defaults to `"Shift, press 1 more time to exit."`. */
  readonly pressOneMoreTimeText?: string | undefined
} & (
  | {
      /** Text for the link. If `html` is provided, the `text` option will be ignored. Defaults to `"Emergency Exit this page"` with 'Emergency' visually hidden. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** HTML for the link. If `html` is provided, the `text` option will be ignored. Defaults to `"Emergency Exit this page"` with 'Emergency' visually hidden. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
  | { readonly text?: undefined; readonly html?: undefined; readonly children?: undefined }
)

/** GOV.UK exit this page. */
export const ExitThisPage = (options: ExitThisPageOptions): VNode => govuk('exit-this-page', options)

export type FeedbackOptions = {
  /** Heading level, from `1` to `6`. Default is `2`. */
  readonly headingLevel?: number | undefined
  /** Classes to add to the Feedback component container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example, data attributes) to add to the Feedback component container. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** Text to use within the title of the Feedback component. If `titleHtml` is provided, the `titleText` option will be ignored. */
      readonly titleText: string
      readonly titleHtml?: undefined
    }
  | {
      /** HTML to use within the title of the Feedback component. If `titleHtml` is provided, the `titleText` option will be ignored. */
      readonly titleHtml: HtmlSlot
      readonly titleText?: undefined
    }
) &
  (
    | {
        /** Text to use within the Feedback component content. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
        readonly children?: undefined
      }
    | {
        /** HTML to use within the Feedback component content. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
        readonly children?: undefined
      }
    | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
  )

/** GOV.UK feedback. */
export const Feedback = (options: FeedbackOptions): VNode => govuk('feedback', options)

export type FieldsetOptions = {
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The legend for the fieldset component. */
  readonly legend?:
    | ({
        /** Classes to add to the legend. */
        readonly classes?: string | undefined
        /** Whether the legend also acts as the heading for the page. */
        readonly isPageHeading?: boolean | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text to use within the legend. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML to use within the legend. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))
    | undefined
  /** Classes to add to the fieldset container. */
  readonly classes?: string | undefined
  /** Optional ARIA role attribute. */
  readonly role?: string | undefined
  /** HTML attributes (for example data attributes) to add to the fieldset container. */
  readonly attributes?: Attributes | undefined
  /** HTML to use/render within the fieldset element. */
  readonly html?: HtmlSlot | undefined
} & { readonly children?: ComponentChildren }

/** GOV.UK fieldset. */
export const Fieldset = (options: FieldsetOptions): VNode => govuk('fieldset', options)

export type FileUploadOptions = {
  /** The name of the input, which is submitted with the form data. */
  readonly name: string
  /** The ID of the input. Defaults to the value of `name`. If `javascript` is provided, this ID will be on the button of the improved version, and the hidden input's ID will get the suffix "-input". */
  readonly id?: string | undefined
  /** If `true`, file input will be disabled. */
  readonly disabled?: boolean | undefined
  /** If `true`, a user may select multiple files at the same time. The exact mechanism to do this differs depending on operating system. */
  readonly multiple?: boolean | undefined
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The label used by the file upload component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to the file upload component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the file upload component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the file upload component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the input used by the file upload component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the input used by the file upload component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Can be used to enable JavaScript enhancements for the component. */
  readonly javascript?: boolean | undefined
  /** The text of the button that opens the file picker. Default is `"Choose file"`. If `javascript` is not provided, this option will be ignored. */
  readonly chooseFilesButtonText?: string | undefined
  /** The text informing users they can drop files. Default is `"or drop file"`. If `javascript` is not provided, this option will be ignored. */
  readonly dropInstructionText?: string | undefined
  /** The text displayed when multiple files have been chosen by the user. The component will replace the `%{count}` placeholder with the number of files selected. [Our pluralisation rules apply to this macro option](https://frontend.design-system.service.gov.uk/localise-govuk-frontend/#understanding-pluralisation-rules). If `javascript` is not provided, this option will be ignored. */
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  /** The text displayed when no file has been chosen by the user. Default is `"No file chosen"`. If `javascript` is not provided, this option will be ignored. */
  readonly noFileChosenText?: string | undefined
  /** The text announced by assistive technology when user drags files and enters the drop zone. Default is `"Entered drop zone"`. If `javascript` is not provided, this option will be ignored. */
  readonly enteredDropZoneText?: string | undefined
  /** The text announced by assistive technology when user drags files and leaves the drop zone without dropping. Default is `"Left drop zone"`. If `javascript` is not provided, this option will be ignored. */
  readonly leftDropZoneText?: string | undefined
  /** Classes to add to the file upload `<input>` element. If `javascript` is provided, these are not copied to the visible button. To use classes for the visible button, use the `wrapperClasses` option. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the file upload `<input>` element. If `javascript` is provided, these are not copied to the visible button. To add attributes to the container, use the `wrapperAttributes` option instead. */
  readonly attributes?: Attributes | undefined
  /** Classes to add to the improved file upload component's wrapper. If `javascript` is not provided, this option will be ignored. */
  readonly wrapperClasses?: string | undefined
  /** HTML attributes (for example data attributes) to add to the improved file upload component's wrapper. If `javascript` is not provided, this option will be ignored. */
  readonly wrapperAttributes?: Attributes | undefined
}

/** GOV.UK file upload. */
export const FileUpload = (options: FileUploadOptions): VNode => govuk('file-upload', options)

export type FooterOptions = {
  /** The meta section of the footer after any navigation, before the copyright and license information. */
  readonly meta?:
    | ({
        /** Title for a meta item section. Defaults to `"Support links"`. */
        readonly visuallyHiddenTitle?: string | undefined
        /** The meta `items` add content within a unordered list to the meta section of the footer component. These appear above any text or custom html in the meta section. */
        readonly items?:
          | readonly {
              /** List item text in the meta section of the footer. */
              readonly text: string
              /** List item link `href` attribute in the meta section of the footer. */
              readonly href: Path
              /** HTML attributes (for example data attributes) to add to the anchor in the footer meta section. */
              readonly attributes?: Attributes | undefined
            }[]
          | undefined
      } & (
        | {
            /** Text to add to the meta section of the footer, which will appear below any links specified using meta `items`. If meta `html` is specified, this option is ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** HTML to add to the meta section of the footer, which will appear below any links specified using meta `items`. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      ))
    | undefined
  /** The navigation section of the footer before a section break and the copyright and license information. */
  readonly navigation?:
    | readonly {
        /** Title for a section. */
        readonly title: string
        /** Amount of columns to display items in navigation section of the footer. */
        readonly columns?: number | undefined
        /** Width of each navigation section in the footer. You can pass any Design System grid width here – for example, `"one-third"`, `"two-thirds"` or `"one-half"`. Defaults to `"full"`. */
        readonly width?: string | undefined
        /** The items within the navigation section of the footer component. */
        readonly items?:
          | readonly {
              /** List item text in the navigation section of the footer. */
              readonly text: string
              /** List item link `href` attribute in the navigation section of the footer. Both `text` and `href` attributes need to be present to create a link. */
              readonly href: Path
              /** HTML attributes (for example data attributes) to add to the anchor in the footer navigation section. */
              readonly attributes?: Attributes | undefined
            }[]
          | undefined
      }[]
    | undefined
  /** The content licence information within the footer component. If your service provides its information under a different license than OGL, use `null` to hide both the OGL logo and licence text. Defaults to Open Government Licence (OGL) v3 licence. */
  readonly contentLicence?:
    | (
        | {
            /** If `html` is set, this is not required. If `html` is provided, the `text` option will be ignored. If neither are provided, the text for the Open Government Licence is used. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. If `html` is provided, the `text` option will be ignored. If neither are provided, the text for the Open Government Licence is used. The content licence is inside a `<span>` element, so you can only add [phrasing content](https://html.spec.whatwg.org/#phrasing-content) to it. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      )
    | undefined
  /** The copyright information in the footer component, this defaults to `"© Crown copyright"`. */
  readonly copyright?:
    | (
        | {
            /** If `html` is set, this is not required. If `html` is provided, the `text` option will be ignored. If neither are provided, `"© Crown copyright"` is used. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. If `html` is provided, the `text` option will be ignored. If neither are provided, `"© Crown copyright"` is used. The copyright notice is inside an `<a>` element, so you can only use text formatting elements within it. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      )
    | undefined
  /** Classes that can be added to the inner container, useful if you want to make the footer full width. */
  readonly containerClasses?: string | undefined
  /** Classes to add to the footer component container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the footer component container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK footer. */
export const Footer = (options: FooterOptions): VNode => govuk('footer', options)

export type GenericHeaderOptions = {
  /** The URL of the logo link. Defaults to the root of the current web domain ("/"). */
  readonly url?: Path | undefined
  /** Classes for the container. Useful if you want to make the Generic header fixed width. */
  readonly containerClasses?: string | undefined
  /** Classes to add to the Generic header container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example, data attributes) to add to the Generic header container. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `logoHtml` is set, this is not required. Text content for the logo section of the Generic header. */
      readonly logoText: string
      readonly logoHtml?: undefined
    }
  | {
      /** If `logoText` is set, this is not required. HTML content for the logo section of the Generic header. */
      readonly logoHtml: HtmlSlot
      readonly logoText?: undefined
    }
)

/** GOV.UK generic header. */
export const GenericHeader = (options: GenericHeaderOptions): VNode => govuk('generic-header', options)

export type HeaderOptions = {
  /** The URL of the homepage. Defaults to the GOV.UK homepage. */
  readonly homepageUrl?: Path | undefined
  /** Product name, used when the product name follows on directly from ‘GOV.UK’. For example, GOV.UK Pay or GOV.UK Design System. In most circumstances, you should use the [Service navigation component](https://design-system.service.gov.uk/components/service-navigation/). */
  readonly productName?: string | undefined
  /** Classes for the container, useful if you want to make the header fixed width. */
  readonly containerClasses?: string | undefined
  /** Classes to add to the header container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the header container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK header. */
export const Header = (options: HeaderOptions): VNode => govuk('header', options)

export type HintOptions = {
  /** Optional ID attribute to add to the hint span tag. */
  readonly id?: string | undefined
  /** Classes to add to the hint span tag. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the hint span tag. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the hint. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the hint. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK hint. */
export const Hint = (options: HintOptions): VNode => govuk('hint', options)

export type InputOptions = {
  /** The ID of the input. Defaults to the value of `name`. */
  readonly id?: string | undefined
  /** The name of the input, which is submitted with the form data. */
  readonly name: string
  /** Type of input control to render, for example, a password input control. Defaults to `"text"`. */
  readonly type?: string | undefined
  /** Optional value for [the inputmode attribute](https://developer.mozilla.org/en-US/docs/Web/HTML/Global_attributes/inputmode). */
  readonly inputmode?: string | undefined
  /** Optional initial value of the input. */
  readonly value?: string | undefined
  /** If `true`, input will be disabled. */
  readonly disabled?: boolean | undefined
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The label used by the text input component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to a text input component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the text input component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Can be used to add a prefix to the text input component. */
  readonly prefix?:
    | ({
        /** Classes to add to the prefix. */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the prefix element. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** Required. If `html` is set, this is not required. Text to use within the prefix. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** Required. If `text` is set, this is not required. HTML to use within the prefix. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))
    | undefined
  /** Can be used to add a suffix to the text input component. */
  readonly suffix?:
    | ({
        /** Classes to add to the suffix element. */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the suffix element. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text to use within the suffix. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML to use within the suffix. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))
    | undefined
  /** Additional options for the form group containing the text input component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the input used by the text input component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the input used by the text input component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Classes to add to the input. */
  readonly classes?: string | undefined
  /** Attribute to meet [WCAG success criterion 1.3.5: Identify input purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html), for instance `"bday-day"`. See the [Autofill section in the HTML standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill) section in the HTML standard for full list of attributes that can be used. */
  readonly autocomplete?: string | undefined
  /** Attribute to [provide a regular expression pattern](https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute), used to match allowed character combinations for the input value. */
  readonly pattern?: string | undefined
  /** Optional field to enable or disable the `spellcheck` attribute on the input. */
  readonly spellcheck?: boolean | undefined
  /** Optional field to enable or disable autocapitalisation of user input. [See the Autocapitalization section in the HTML spec](https://html.spec.whatwg.org/multipage/interaction.html#autocapitalization) for a full list of values that can be used. */
  readonly autocapitalize?: string | undefined
  /** If any of `prefix`, `suffix`, `formGroup.beforeInput` or `formGroup.afterInput` have a value, a wrapping element is added around the input and inserted content. This object allows you to customise that wrapping element. */
  readonly inputWrapper?:
    | {
        /** Classes to add to the wrapping element. */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the wrapping element. */
        readonly attributes?: Attributes | undefined
      }
    | undefined
  /** HTML attributes (for example data attributes) to add to the input. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK input. */
export const Input = (options: InputOptions): VNode => govuk('input', options)

export type InsetTextOptions = {
  /** ID attribute to add to the inset text container. */
  readonly id?: string | undefined
  /** Classes to add to the inset text container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the inset text container. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the inset text component. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the inset text component. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK inset text. */
export const InsetText = (options: InsetTextOptions): VNode => govuk('inset-text', options)

export type LabelOptions = {
  /** The value of the `for` attribute, the ID of the input the label is associated with. */
  readonly for?: string | undefined
  /** Whether the label also acts as the heading for the page. */
  readonly isPageHeading?: boolean | undefined
  /** Classes to add to the label tag. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the label tag. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the label. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the label. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK label. */
export const Label = (options: LabelOptions): VNode => govuk('label', options)

export type LanguageNavigationOptions = {
  /** The languages to display within the language navigation. */
  readonly items: readonly ({
    /** The language tag for the language item text (for example, `cy` for Welsh). Added as a `lang` attribute so that assistive technologies pronounce the language name correctly. */
    readonly lang: string
    /** The language tag for the linked page (for example, `cy` for Welsh). Added as an `hreflang` attribute for search engines and other machine readers. Defaults to `lang` when omitted. */
    readonly hrefLang?: string | undefined
    /** The text direction of the script the language name is written in (`ltr` for left-to-right scripts or `rtl` for right-to-left). Set this on every item if the navigation includes scripts written in different directions. */
    readonly dir?: string | undefined
    /** Link to the current page in this language. */
    readonly href?: Path | undefined
    /** Whether this is the language of the current page. Defaults to `true` when `href` is not provided. */
    readonly current?: boolean | undefined
    /** Visually hidden text after a language link to indicate what the link will do. Write it in the language of the link (for example, "Change the language to English"). */
    readonly languageDescriptionText?: string | undefined
    /** Classes to add to the language item anchor. */
    readonly classes?: string | undefined
    /** HTML attributes to add to the language item anchor. */
    readonly attributes?: Attributes | undefined
  } & (
    | {
        /** If `html` is set, this is not required. Name of the language, written in that language (for example, <span lang="cy">"Cymraeg"</span> for Welsh). If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
      }
    | {
        /** If `text` is set, this is not required. HTML to use for the language item. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
      }
  ))[]
  /** Plain text label identifying the navigation landmark to screen readers. Write it in the language of the current page. Defaults to "Language". */
  readonly ariaLabel?: string | undefined
  /** Classes to add to the language navigation container. */
  readonly classes?: string | undefined
  /** HTML attributes to add to the language navigation container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK language navigation. */
export const LanguageNavigation = (options: LanguageNavigationOptions): VNode => govuk('language-navigation', options)

export type NotificationBannerOptions = {
  /** Sets heading level for the title only. You can only use values between `1` and `6` with this option. The default is `2`. */
  readonly titleHeadingLevel?: string | undefined
  /** The type of notification to render. You can use only `"success"` or `null` values with this option. If you set `type` to `"success"`, the notification banner sets `role` to `"alert"`. JavaScript then moves the keyboard focus to the notification banner when the page loads. If you do not set `type`, the notification banner sets `role` to `"region"`. */
  readonly type?: string | undefined
  /** Overrides the value of the `role` attribute for the notification banner. Defaults to `"region"`. If you set `type` to `"success"`, `role` defaults to `"alert"`. */
  readonly role?: string | undefined
  /** The `id` for the banner title, and the `aria-labelledby` attribute in the banner. Defaults to `"govuk-notification-banner-title"`. */
  readonly titleId?: string | undefined
  /** If you set `type` to `"success"`, or `role` to `"alert"`, JavaScript moves the keyboard focus to the notification banner when the page loads. To disable this behaviour, set `disableAutoFocus` to `true`. */
  readonly disableAutoFocus?: boolean | undefined
  /** The classes that you want to add to the notification banner. */
  readonly classes?: string | undefined
  /** The HTML attributes that you want to add to the notification banner, for example, data attributes. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** The text that displays in the notification banner. You can use any string with this option. If you set `html`, this option is not required and is ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** The HTML to use within the notification banner. You can use any string with this option. If you set `html`, `text` is not required and is ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
) &
  (
    | {
        /** The title text that displays in the notification banner. You can use any string with this option. Use this option to set text that does not contain HTML. The available default values are 'Important', 'Success', and null: - if you do not set `type`, `titleText` defaults to `"Important"` - if you set `type` to `success`, `titleText` defaults to `"Success"` - if you set `titleHtml`, this option is ignored */
        readonly titleText: string
        readonly titleHtml?: undefined
      }
    | {
        /** The title HTML to use within the notification banner. You can use any string with this option. Use this option to set text that contains HTML. If you set `titleHtml`, the `titleText` option is ignored. */
        readonly titleHtml: HtmlSlot
        readonly titleText?: undefined
      }
    | { readonly titleText?: undefined; readonly titleHtml?: undefined }
  )

/** GOV.UK notification banner. */
export const NotificationBanner = (options: NotificationBannerOptions): VNode => govuk('notification-banner', options)

export type PaginationOptions = {
  /** The items within the pagination component. */
  readonly items?:
    | readonly {
        /** The pagination item text – usually a page number. Required unless the item is an ellipsis. */
        readonly number?: string | undefined
        /** The visually hidden label for the pagination item, which will be applied to an `aria-label` and announced by screen readers on the pagination item link. Should include page number. Defaults to, for example "Page 1". */
        readonly visuallyHiddenText?: string | undefined
        /** The link's URL. Required unless the item is an ellipsis. */
        readonly href?: Path | undefined
        /** Set to `true` to indicate the current page the user is on. */
        readonly current?: boolean | undefined
        /** Use this option if you want to specify an ellipsis at a given point between numbers. If you set this option as `true`, any other options for the item are ignored. */
        readonly ellipsis?: boolean | undefined
        /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
        readonly attributes?: Attributes | undefined
      }[]
    | undefined
  /** A link to the previous page, if there is a previous page. */
  readonly previous?:
    | ({
        /** The optional label that goes underneath the link to the previous page, providing further context for the user about where the link goes. */
        readonly labelText?: string | undefined
        /** The previous page's URL. */
        readonly href: Path
        /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** The text content of the link to the previous page. Defaults to `"Previous page"`, with 'page' being visually hidden. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** The HTML content of the link to the previous page. Defaults to `"Previous page"`, with 'page' being visually hidden. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      ))
    | undefined
  /** A link to the next page, if there is a next page. */
  readonly next?:
    | ({
        /** The optional label that goes underneath the link to the next page, providing further context for the user about where the link goes. */
        readonly labelText?: string | undefined
        /** The next page's URL. */
        readonly href: Path
        /** The HTML attributes (for example, data attributes) you want to add to the anchor. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** The text content of the link to the next page. Defaults to `"Next page"`, with 'page' being visually hidden. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** The HTML content of the link to the next page. Defaults to `"Next page"`, with 'page' being visually hidden. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      ))
    | undefined
  /** The label for the navigation landmark that wraps the pagination. Defaults to `"Pagination"`. */
  readonly landmarkLabel?: string | undefined
  /** The classes you want to add to the pagination `nav` parent. */
  readonly classes?: string | undefined
  /** The HTML attributes (for example, data attributes) you want to add to the pagination `nav` parent. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK pagination. */
export const Pagination = (options: PaginationOptions): VNode => govuk('pagination', options)

export type PanelOptions = {
  /** Heading level, from `1` to `6`. Default is `1`. */
  readonly headingLevel?: number | undefined
  /** Classes to add to the panel container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the panel container. */
  readonly attributes?: Attributes | undefined
  /** Can be used when creating an [interruption panel](https://design-system.service.gov.uk/components/panel/#interruption-panel) which will add a button or link. Default is `button` unless you set `href` which will show the action as a link. */
  readonly actions?:
    | {
        /** The list of buttons or links to display at the end of an Interruption panel. */
        readonly items?:
          | readonly {
              /** The button or link text. */
              readonly text: string
              /** The type of button – `"button"` or `"submit"`. If `href` is provided, set `type` to `"button"` render a link styled as a button. */
              readonly type?: string | undefined
              /** The `href` for a link. Set `type` to `"button"` and set `href` to render a link styled as a button. */
              readonly href?: Path | undefined
              /** The additional classes that you want to add to the button or link. */
              readonly classes?: string | undefined
              /** The additional attributes that you want to add to the button or link. For example, data attributes. */
              readonly attributes?: Attributes | undefined
            }[]
          | undefined
        /** The additional classes that you want to add to the `govuk-panel__actions` element that wraps the buttons or links. */
        readonly classes?: string | undefined
        /** The additional attributes that you want to add to the `govuk-panel__actions` element that wraps the buttons or links. For example, data attributes. */
        readonly attributes?: Attributes | undefined
      }
    | undefined
} & (
  | {
      /** If `titleHtml` is set, this is not required. Text to use within the panel. If `titleHtml` is provided, the `titleText` option will be ignored. */
      readonly titleText: string
      readonly titleHtml?: undefined
    }
  | {
      /** If `titleText` is set, this is not required. HTML to use within the panel. If `titleHtml` is provided, the `titleText` option will be ignored. */
      readonly titleHtml: HtmlSlot
      readonly titleText?: undefined
    }
) &
  (
    | {
        /** If `html` is set, this is not required. Text to use within the panel content. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
        readonly children?: undefined
      }
    | {
        /** If `text` is set, this is not required. HTML to use within the panel content. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
        readonly children?: undefined
      }
    | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
  )

/** GOV.UK panel. */
export const Panel = (options: PanelOptions): VNode => govuk('panel', options)

export type PasswordInputOptions = {
  /** The ID of the input. Defaults to the value of `name`. */
  readonly id?: string | undefined
  /** The name of the input, which is submitted with the form data. */
  readonly name: string
  /** Optional initial value of the input. */
  readonly value?: string | undefined
  /** If `true`, input will be disabled. */
  readonly disabled?: boolean | undefined
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The label used by the text input component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to a text input component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the text input component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the text input component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the input used by the text input component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the input used by the text input component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the input. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Classes to add to the input. */
  readonly classes?: string | undefined
  /** Attribute to meet [WCAG success criterion 1.3.5: Identify input purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html). See the [Autofill section in the HTML standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill) for full list of attributes that can be used. Default is `"current-password"`. */
  readonly autocomplete?: string | undefined
  /** HTML attributes (for example data attributes) to add to the input. */
  readonly attributes?: Attributes | undefined
  /** Button text when the password is hidden. Defaults to `"Show"`. */
  readonly showPasswordText?: string | undefined
  /** Button text when the password is visible. Defaults to `"Hide"`. */
  readonly hidePasswordText?: string | undefined
  /** Button text exposed to assistive technologies, like screen readers, when the password is hidden. Defaults to `"Show password"`. */
  readonly showPasswordAriaLabelText?: string | undefined
  /** Button text exposed to assistive technologies, like screen readers, when the password is visible. Defaults to `"Hide password"`. */
  readonly hidePasswordAriaLabelText?: string | undefined
  /** Announcement made to screen reader users when their password has become visible in plain text. Defaults to `"Your password is visible"`. */
  readonly passwordShownAnnouncementText?: string | undefined
  /** Announcement made to screen reader users when their password has been obscured and is not visible. Defaults to `"Your password is hidden"`. */
  readonly passwordHiddenAnnouncementText?: string | undefined
  /** Optional object allowing customisation of the toggle button. */
  readonly button?:
    | {
        /** Classes to add to the button. */
        readonly classes?: string | undefined
      }
    | undefined
}

/** GOV.UK password input. */
export const PasswordInput = (options: PasswordInputOptions): VNode => govuk('password-input', options)

export type PhaseBannerOptions = {
  /** The tag used by the phase banner component. */
  readonly tag: TagOptions
  /** Classes to add to the phase banner container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the phase banner container. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the phase banner. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the phase banner. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK phase banner. */
export const PhaseBanner = (options: PhaseBannerOptions): VNode => govuk('phase-banner', options)

export type RadiosOptions = {
  /** The fieldset used by the radios component. */
  readonly fieldset?: FieldsetOptions | undefined
  /** Can be used to add a hint to the radios component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the radios component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the radios component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before all radio items within the radios component. */
        readonly beforeInputs?:
          | (
              | {
                  /** Text to add before all radio items. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before all radio items. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after all radio items within the radios component. */
        readonly afterInputs?:
          | (
              | {
                  /** Text to add after all radio items. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after all radio items. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Optional prefix. This is used to prefix the `id` attribute for each radio input, hint and error message, separated by `-`. Defaults to the `name` option value. */
  readonly idPrefix?: string | undefined
  /** Name attribute for the radio items. */
  readonly name: string
  /** The radio items within the radios component. */
  readonly items: readonly (
    | ({
        /** Specific ID attribute for the radio item. If omitted, then `idPrefix` string will be applied. */
        readonly id?: string | undefined
        /** Value for the radio input. */
        readonly value: string
        /** Subset of options for the label used by each radio item within the radios component. */
        readonly label?:
          | {
              /** Classes to add to the label tag. */
              readonly classes?: string | undefined
              /** HTML attributes (for example data attributes) to add to the label tag. */
              readonly attributes?: Attributes | undefined
            }
          | undefined
        /** Can be used to add a hint to each radio item within the radios component. */
        readonly hint?: HintOptions | undefined
        /** Whether the radio should be checked when the page loads. Takes precedence over the top-level `value` option. */
        readonly checked?: boolean | undefined
        /** Provide additional content to reveal when the radio is checked. */
        readonly conditional?:
          | {
              /** The HTML to reveal when the radio is checked. */
              readonly html: HtmlSlot
            }
          | undefined
        /** If `true`, radio will be disabled. */
        readonly disabled?: boolean | undefined
        /** HTML attributes (for example data attributes) to add to the radio input tag. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text to use within each radio item label. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML to use within each radio item label. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
      ))
    | { readonly divider: string }
  )[]
  /** The value for the radio which should be checked when the page loads. Use this as an alternative to setting the `checked` option on each individual item. */
  readonly value?: string | undefined
  /** Classes to add to the radio container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the radio container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK radios. */
export const Radios = (options: RadiosOptions): VNode => govuk('radios', options)

export type SelectOptions = {
  /** ID for the select box. Defaults to the value of `name`. */
  readonly id?: string | undefined
  /** Name property for the select. */
  readonly name: string
  /** The items within the select component. */
  readonly items: readonly {
    /** Value for the option. If this is omitted, the value is taken from the text content of the option element. */
    readonly value?: string | undefined
    /** Text for the option item. */
    readonly text: string
    /** Whether the option should be selected when the page loads. Takes precedence over the top-level `value` option. */
    readonly selected?: boolean | undefined
    /** Sets the option item as disabled. */
    readonly disabled?: boolean | undefined
    /** HTML attributes (for example data attributes) to add to the option. */
    readonly attributes?: Attributes | undefined
  }[]
  /** Value for the option which should be selected. Use this as an alternative to setting the `selected` option on each individual item. */
  readonly value?: string | undefined
  /** If `true`, select box will be disabled. Use the `disabled` option on each individual item to only disable certain options. */
  readonly disabled?: boolean | undefined
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The label used by the select component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to the select component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the select component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the select component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the select used by the select component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the select. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the select. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the select used by the select component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the select. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the select. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Classes to add to the select. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the select. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK select. */
export const Select = (options: SelectOptions): VNode => govuk('select', options)

export type ServiceNavigationOptions = {
  /** Classes to add to the service navigation container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example, data attributes) to add to the service navigation container. */
  readonly attributes?: Attributes | undefined
  /** The text for the `aria-label` which labels the service navigation container when a service name is included. Defaults to `"Service information"`. */
  readonly ariaLabel?: string | undefined
  /** The text of the mobile navigation menu toggle. */
  readonly menuButtonText?: string | undefined
  /** The screen reader label for the mobile navigation menu toggle. Defaults to the same value as `menuButtonText` if not specified. */
  readonly menuButtonLabel?: string | undefined
  /** The screen reader label for the mobile navigation menu. Defaults to the same value as `menuButtonText` if not specified. */
  readonly navigationLabel?: string | undefined
  /** The ID used to associate the mobile navigation toggle with the navigation menu. Defaults to `navigation`. */
  readonly navigationId?: string | undefined
  /** Classes to add to the navigation menu container. */
  readonly navigationClasses?: string | undefined
  /** Whether the navigation should be collapsed inside a menu on mobile. Defaults to true if there is more than one navigation item. */
  readonly collapseNavigationOnMobile?: boolean | undefined
  /** The name of your service. */
  readonly serviceName?: string | undefined
  /** The homepage of your service. */
  readonly serviceUrl?: Path | undefined
  /** Used to add navigation to the service header. */
  readonly navigation: readonly ({
    /** If `true`, indicates that the user is currently on this page. This takes precedence over `active`. */
    readonly current?: boolean | undefined
    /** If `true`, indicates that the user is within this group of pages in the navigation hierarchy. */
    readonly active?: boolean | undefined
    /** URL of the navigation item anchor. */
    readonly href?: Path | undefined
    /** HTML attributes (for example data attributes) to add to the navigation item anchor. */
    readonly attributes?: Attributes | undefined
  } & (
    | {
        /** Text for the navigation item. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
      }
    | {
        /** HTML for the navigation item. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
      }
  ))[]
  /** Specified points for injecting custom HTML into the service header. */
  readonly slots?:
    | {
        /** HTML injected at the start of the service header container. */
        readonly start?: HtmlSlot | undefined
        /** HTML injected at the end of the service header container. */
        readonly end?:
          | HtmlSlot
          | {
              /** HTML injected at the end of the service header container. */
              readonly html?: HtmlSlot | undefined
              /** By default, the `end` slot renders below the navigation items. Use `inline` to render it on the same line as the navigation items when space is available. */
              readonly align?: string | undefined
            }
          | undefined
        /** HTML injected before the first list item in the navigation list. Requires `navigation` to be set. */
        readonly navigationStart?: HtmlSlot | undefined
        /** HTML injected after the last list item in the navigation list. Requires `navigation` to be set. */
        readonly navigationEnd?: HtmlSlot | undefined
      }
    | undefined
}

/** GOV.UK service navigation. */
export const ServiceNavigation = (options: ServiceNavigationOptions): VNode => govuk('service-navigation', options)

export type SkipLinkOptions = {
  /** The value of the skip link’s `href` attribute. Defaults to `"#content"` if you do not provide a value. */
  readonly href?: Path | undefined
  /** Classes to add to the skip link. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the skip link. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the skip link component. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the skip link component. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK skip link. */
export const SkipLink = (options: SkipLinkOptions): VNode => govuk('skip-link', options)

export type SummaryListOptions = {
  /** The rows within the summary list component. */
  readonly rows: readonly {
    /** Classes to add to the row `div`. */
    readonly classes?: string | undefined
    /** The reference content (key) for each row item in the summary list component. */
    readonly key: {
      /** Classes to add to the key wrapper. */
      readonly classes?: string | undefined
    } & (
      | {
          /** If `html` is set, this is not required. Text to use within each key. If `html` is provided, the `text` option will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** If `text` is set, this is not required. HTML to use within each key. If `html` is provided, the `text` option will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    )
    /** The value for each row item in the summary list component. */
    readonly value: {
      /** Classes to add to the value wrapper. */
      readonly classes?: string | undefined
    } & (
      | {
          /** If `html` is set, this is not required. Text to use within each value. If `html` is provided, the `text` option will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** If `text` is set, this is not required. HTML to use within each value. If `html` is provided, the `text` option will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    )
    /** The action link content for each row item in the summary list component. */
    readonly actions?:
      | {
          /** The action link items within the row item of the summary list component. */
          readonly items?:
            | readonly ({
                /** The value of the link's `href` attribute for an action item. */
                readonly href: Path
                /** Actions rely on context from the surrounding content so may require additional accessible text. Text supplied to this option is appended to the end. Use `html` for more complicated scenarios. */
                readonly visuallyHiddenText?: string | undefined
                /** Classes to add to the action item. */
                readonly classes?: string | undefined
                /** HTML attributes (for example data attributes) to add to the action item. */
                readonly attributes?: Attributes | undefined
              } & (
                | {
                    /** If `html` is set, this is not required. Text to use within each action item. If `html` is provided, the `text` option will be ignored. */
                    readonly text: string
                    readonly html?: undefined
                  }
                | {
                    /** If `text` is set, this is not required. HTML to use within each action item. If `html` is provided, the `text` option will be ignored. */
                    readonly html: HtmlSlot
                    readonly text?: undefined
                  }
              ))[]
            | undefined
          /** Classes to add to the actions wrapper. */
          readonly classes?: string | undefined
        }
      | undefined
  }[]
  /** Can be used to wrap a summary card around the summary list component. If any of these options are present, a summary card will wrap around the summary list. */
  readonly card?:
    | {
        /** Data for the summary card header. */
        readonly title?:
          | ({
              /** Heading level, from `1` to `6`. Default is `2`. */
              readonly headingLevel?: number | undefined
              /** Classes to add to the title wrapper. */
              readonly classes?: string | undefined
            } & (
              | {
                  /** Text to use within each title. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** Text to use within each title. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
              | { readonly text?: undefined; readonly html?: undefined }
            ))
          | undefined
        /** The action link content shown in the header of each summary card wrapped around the summary list component. */
        readonly actions?:
          | {
              /** The action link items shown in the header within the summary card wrapped around the summary list component. */
              readonly items?:
                | readonly ({
                    /** The value of the link's `href` attribute for an action item. */
                    readonly href: Path
                    /** Actions rely on context from the surrounding content so may require additional accessible text. Text supplied to this option is appended to the end. Use `html` for more complicated scenarios. */
                    readonly visuallyHiddenText?: string | undefined
                    /** Classes to add to the action item. */
                    readonly classes?: string | undefined
                    /** HTML attributes (for example data attributes) to add to the action item. */
                    readonly attributes?: Attributes | undefined
                  } & (
                    | {
                        /** If `html` is set, this is not required. Text to use within each action item. If `html` is provided, the `text` option will be ignored. */
                        readonly text: string
                        readonly html?: undefined
                      }
                    | {
                        /** If `text` is set, this is not required. HTML to use within each action item. If `html` is provided, the `text` option will be ignored. */
                        readonly html: HtmlSlot
                        readonly text?: undefined
                      }
                  ))[]
                | undefined
              /** Classes to add to the actions wrapper. */
              readonly classes?: string | undefined
            }
          | undefined
        /** Classes to add to the container. */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the container. */
        readonly attributes?: Attributes | undefined
      }
    | undefined
  /** Classes to add to the container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK summary list. */
export const SummaryList = (options: SummaryListOptions): VNode => govuk('summary-list', options)

export type TableOptions = {
  /** The rows within the table component. */
  readonly rows: readonly (readonly ({
    /** Specify format of a cell. Currently we only use "numeric". */
    readonly format?: string | undefined
    /** Classes to add to the table row cell. */
    readonly classes?: string | undefined
    /** Specify how many columns a cell extends. */
    readonly colspan?: number | undefined
    /** Specify how many rows a cell extends. */
    readonly rowspan?: number | undefined
    /** HTML attributes (for example data attributes) to add to the table cell. */
    readonly attributes?: Attributes | undefined
  } & (
    | {
        /** If `html` is set, this is not required. Text for cells in table rows. If `html` is provided, the `text` option will be ignored. */
        readonly text: string
        readonly html?: undefined
      }
    | {
        /** If `text` is set, this is not required. HTML for cells in table rows. If `html` is provided, the `text` option will be ignored. */
        readonly html: HtmlSlot
        readonly text?: undefined
      }
  ))[])[]
  /** Can be used to add a row of table header cells (`<th>`) at the top of the table component. */
  readonly head?:
    | readonly ({
        /** Specify format of a cell. Currently we only use "numeric". */
        readonly format?: string | undefined
        /** Classes to add to the table head cell. */
        readonly classes?: string | undefined
        /** Specify how many columns a cell extends. */
        readonly colspan?: number | undefined
        /** Specify how many rows a cell extends. */
        readonly rowspan?: number | undefined
        /** HTML attributes (for example data attributes) to add to the table cell. */
        readonly attributes?: Attributes | undefined
      } & (
        | {
            /** If `html` is set, this is not required. Text for table head cells. If `html` is provided, the `text` option will be ignored. */
            readonly text: string
            readonly html?: undefined
          }
        | {
            /** If `text` is set, this is not required. HTML for table head cells. If `html` is provided, the `text` option will be ignored. */
            readonly html: HtmlSlot
            readonly text?: undefined
          }
        | { readonly text?: undefined; readonly html?: undefined }
      ))[]
    | undefined
  /** Caption text. */
  readonly caption?: string | undefined
  /** Classes for caption text size. Classes should correspond to the available typography heading classes. */
  readonly captionClasses?: string | undefined
  /** If set to `true`, the first cell in each row will be a table header (`<th>`). */
  readonly firstCellIsHeader?: boolean | undefined
  /** Classes to add to the table container. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the table container. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK table. */
export const Table = (options: TableOptions): VNode => govuk('table', options)

export type TabsOptions = {
  /** This is used for the main component and to compose the ID attribute for each item. */
  readonly id?: string | undefined
  /** Optional prefix. This is used to prefix the `id` attribute for each tab item and panel, separated by `-`. */
  readonly idPrefix?: string | undefined
  /** Title for the tabs table of contents. */
  readonly title?: string | undefined
  /** The individual tabs within the tabs component. */
  readonly items: readonly {
    /** Specific ID attribute for the tab item. If omitted, then `idPrefix` string is required instead. */
    readonly id: string
    /** The text label of a tab item. */
    readonly label: string
    /** HTML attributes (for example data attributes) to add to the tab. */
    readonly attributes?: Attributes | undefined
    /** The contents of each tab within the tabs component. This is referenced as a panel. */
    readonly panel: {
      /** HTML attributes (for example data attributes) to add to the tab panel. */
      readonly attributes?: Attributes | undefined
    } & (
      | {
          /** If `html` is set, this is not required. Text to use within each tab panel. If `html` is provided, the `text` option will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** If `text` is set, this is not required. HTML to use within each tab panel. If `html` is provided, the `text` option will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    )
  }[]
  /** Classes to add to the tabs component. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the tabs component. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK tabs. */
export const Tabs = (options: TabsOptions): VNode => govuk('tabs', options)

export type TagOptions = {
  /** Classes to add to the tag. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the tag. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the tag component. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the tag component. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK tag. */
export const Tag = (options: TagOptions): VNode => govuk('tag', options)

export type TaskListOptions = {
  /** The items for each task within the task list component. */
  readonly items: readonly {
    /** The main title for the task within the task list component. */
    readonly title: {
      /** Classes to add to the title wrapper. */
      readonly classes?: string | undefined
    } & (
      | {
          /** Text to use within the title. If `html` is provided, the `text` argument will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** HTML to use within the title. If `html` is provided, the `text` argument will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
    )
    /** Can be used to add a hint to each task within the task list component. */
    readonly hint?:
      | (
          | {
              /** Text to use within the hint. If `html` is provided, the `text` argument will be ignored. */
              readonly text: string
              readonly html?: undefined
            }
          | {
              /** HTML to use within the hint. If `html` is provided, the `text` argument will be ignored. */
              readonly html: HtmlSlot
              readonly text?: undefined
            }
        )
      | undefined
    /** The status for each task within the task list component. */
    readonly status: {
      /** Can be used to add a tag to the status of the task within the task list component. */
      readonly tag?: TagOptions | undefined
      /** Classes to add to the status container. */
      readonly classes?: string | undefined
    } & (
      | {
          /** Text to use for the status, as an alternative to using a tag. If `html` or `tag` is provided, the `text` argument will be ignored. */
          readonly text: string
          readonly html?: undefined
        }
      | {
          /** HTML to use for the status, as an alternative to using a tag. If `html` or `tag` is provided, the `text` argument will be ignored. */
          readonly html: HtmlSlot
          readonly text?: undefined
        }
      | { readonly text?: undefined; readonly html?: undefined }
    )
    /** The value of the link’s `href` attribute for the task list item. */
    readonly href?: Path | undefined
    /** Classes to add to the item `div`. */
    readonly classes?: string | undefined
  }[]
  /** Classes to add to the `ul` container for the task list. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the `ul` container for the task list. */
  readonly attributes?: Attributes | undefined
  /** Optional prefix. This is used to prefix the `id` attribute for the task list item tag and hint, separated by `-`. Defaults to `"task-list"`. */
  readonly idPrefix?: string | undefined
}

/** GOV.UK task list. */
export const TaskList = (options: TaskListOptions): VNode => govuk('task-list', options)

export type TextareaOptions = {
  /** The ID of the textarea. Defaults to the value of `name`. */
  readonly id?: string | undefined
  /** The name of the textarea, which is submitted with the form data. */
  readonly name: string
  /** Optional field to enable or disable the `spellcheck` attribute on the textarea. */
  readonly spellcheck?: boolean | undefined
  /** Optional number of textarea rows (default is 5 rows). */
  readonly rows?: string | undefined
  /** Optional initial value of the textarea. */
  readonly value?: string | undefined
  /** If `true`, textarea will be disabled. */
  readonly disabled?: boolean | undefined
  /** One or more element IDs to add to the `aria-describedby` attribute, used to provide additional descriptive information for screenreader users. */
  readonly describedBy?: string | undefined
  /** The label used by the textarea component. */
  readonly label: LabelOptions
  /** Can be used to add a hint to the textarea component. */
  readonly hint?: HintOptions | undefined
  /** Can be used to add an error message to the textarea component. The error message component will not display if you use a falsy value for `errorMessage`, for example `false` or `null`. */
  readonly errorMessage?: ErrorMessageOptions | undefined
  /** Additional options for the form group containing the textarea component. */
  readonly formGroup?:
    | {
        /** Classes to add to the form group (for example to show error state for the whole group). */
        readonly classes?: string | undefined
        /** HTML attributes (for example data attributes) to add to the form group. */
        readonly attributes?: Attributes | undefined
        /** Content to add before the textarea used by the textarea component. */
        readonly beforeInput?:
          | (
              | {
                  /** Text to add before the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add before the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
        /** Content to add after the textarea used by the textarea component. */
        readonly afterInput?:
          | (
              | {
                  /** Text to add after the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly text: string
                  readonly html?: undefined
                }
              | {
                  /** HTML to add after the textarea. If `html` is provided, the `text` option will be ignored. */
                  readonly html: HtmlSlot
                  readonly text?: undefined
                }
            )
          | undefined
      }
    | undefined
  /** Classes to add to the textarea. */
  readonly classes?: string | undefined
  /** Attribute to meet [WCAG success criterion 1.3.5: Identify input purpose](https://www.w3.org/WAI/WCAG22/Understanding/identify-input-purpose.html), for instance `"bday-day"`. See the [Autofill section in the HTML standard](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill) section in the HTML standard for full list of attributes that can be used. */
  readonly autocomplete?: string | undefined
  /** HTML attributes (for example data attributes) to add to the textarea. */
  readonly attributes?: Attributes | undefined
}

/** GOV.UK textarea. */
export const Textarea = (options: TextareaOptions): VNode => govuk('textarea', options)

export type WarningTextOptions = {
  /** The fallback text for the icon. Defaults to `"Warning"`. */
  readonly iconFallbackText?: string | undefined
  /** Classes to add to the warning text. */
  readonly classes?: string | undefined
  /** HTML attributes (for example data attributes) to add to the warning text. */
  readonly attributes?: Attributes | undefined
} & (
  | {
      /** If `html` is set, this is not required. Text to use within the warning text component. If `html` is provided, the `text` option will be ignored. */
      readonly text: string
      readonly html?: undefined
      readonly children?: undefined
    }
  | {
      /** If `text` is set, this is not required. HTML to use within the warning text component. If `html` is provided, the `text` option will be ignored. */
      readonly html: HtmlSlot
      readonly text?: undefined
      readonly children?: undefined
    }
  | { readonly children: ComponentChildren; readonly text?: undefined; readonly html?: undefined }
)

/** GOV.UK warning text. */
export const WarningText = (options: WarningTextOptions): VNode => govuk('warning-text', options)
