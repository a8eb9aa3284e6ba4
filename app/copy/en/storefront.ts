import type { storefront as indonesian } from '../id/storefront.ts'
import { cart } from './cart.ts'
import { catalogue } from './catalogue.ts'
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
	catalogue,
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
