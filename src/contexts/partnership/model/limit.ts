/** How long something may take. */
export type Limit = { readonly amount: number; readonly unit: 'elapsed-hours' | 'working-hours' | 'working-days' }
