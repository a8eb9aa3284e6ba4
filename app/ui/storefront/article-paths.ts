/** Where the shop's pages of text stand. */
export const articlePaths = {
	about: '/tentang',
	money: '/uang',
	shipping: '/pengiriman',
	returns: '/pengembalian',
	privacy: '/privasi',
	terms: '/syarat',
	contact: '/kontak',
	questions: '/tanya-jawab',
} as const

export type ArticleName = keyof typeof articlePaths
