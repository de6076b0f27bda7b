/** Something in what was handed in that linking cannot go on with; the message is one line for a person. */
export class LinkTrouble extends Error {}
