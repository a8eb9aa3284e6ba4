import type { storefront as indonesian } from '../id/storefront.ts'
import { cart } from './cart.ts'
import { checkout } from './checkout.ts'
import { footer, nav } from './frame.ts'
import { home } from './home.ts'
import { order } from './order.ts'
import { estimate, money, product, stock } from './product.ts'

export const storefront: typeof indonesian = {
	nav,
	footer,
	crafts: { keset: 'Patchwork doormats', rajut: 'Knitwear' },
	home,
	catalogue: {
		title: 'All pieces',
		lead: 'Made by hand at Rutan Magetan, in small batches.',
		filter: 'Filter by craft',
		count: '{count} pieces',
		emptyTitle: 'Nothing here yet',
		emptyText: 'The next batch is being made. Have a look at the other craft in the meantime.',
		emptyAction: 'See all pieces',
		from: 'from {price}',
	},
	stock,
	product,
	estimate,
	money,
	cart,
	checkout,
	order,
	cohort: {
		programme: 'Programme',
		partner: 'Partner',
		schedule: 'Schedule',
		started: 'Started',
		factsTitle: 'This cohort so far',
		members: 'people in training',
		batches: 'batches finished',
		pieces: 'pieces made',
		tooFew:
			'We do not show this cohort’s figures yet: it has fewer than five people, and somebody could be recognised.',
		privacy: 'We name nobody: the pieces and figures that can be checked speak for themselves.',
		works: 'Pieces by this cohort',
		noWorks: 'This cohort’s pieces are sold out for now. Have a look at the others.',
	},
}
