import { crafts } from '#app/domain/catalogue/product.ts'

export type ShelfName = 'all' | 'keset' | 'rajut' | 'cohorts' | 'money'

/** Which entry of the menu an address belongs to; null for pages that are not in it. */
export function shelfOf({
	pathname,
	search,
}: {
	pathname: string
	search: string
}): ShelfName | null {
	if (pathname === '/produk') {
		const asked = new URLSearchParams(search).getAll('kerajinan')
		const [craft, ...more] = crafts.filter((known) => asked.includes(known))
		return craft && more.length === 0 ? craft : 'all'
	}
	if (pathname === '/angkatan' || pathname.startsWith('/angkatan/')) return 'cohorts'
	return pathname === '/uang' ? 'money' : null
}
