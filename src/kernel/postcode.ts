const shape = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})$/

/** A United Kingdom postcode in capitals with its space, `SB4 7KP`, from however it was typed; null when it is none. */
export const parsePostcode = (text: string): string | null => {
  const found = shape.exec(text.toUpperCase().replace(/[\s.-]/g, ''))
  return found === null ? null : `${found[1] ?? ''} ${found[2] ?? ''}`
}
