/** The part of an address that says after which row a page of a list begins. */
export const PAGE_KEY = 'sesudah'
