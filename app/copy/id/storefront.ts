import { abroad } from './abroad.ts'
import { cart } from './cart.ts'
import { catalogue } from './catalogue.ts'
import { checkout } from './checkout.ts'
import { cohort } from './cohort.ts'
import { delivery } from './delivery.ts'
import { footer, nav } from './frame.ts'
import { home } from './home.ts'
import { order } from './order.ts'
import { parcels } from './order-parcels.ts'
import { paying } from './paying.ts'
import { estimate, money, product, stock } from './product.ts'
import { track } from './track.ts'
import { unmailed } from './unmailed.ts'

export const storefront = {
	unmailed,
	nav,
	footer,
	crafts: { keset: 'Keset perca', rajut: 'Rajutan' },
	home,
	catalogue,
	stock,
	product,
	estimate,
	money,
	cart,
	checkout,
	delivery,
	abroad,
	order,
	parcels,
	track,
	paying,
	cohort,
}
