import type { storefront as indonesian } from '../id/storefront.ts'
import { cart } from './cart.ts'
import { checkout } from './checkout.ts'
import { order } from './order.ts'
import { estimate, money, product, stock } from './product.ts'

export const storefront: typeof indonesian = {
	nav: {
		label: 'Main menu',
		all: 'All pieces',
		keset: 'Doormats',
		rajut: 'Knitwear',
		money: 'Where your money goes',
		cart: 'Cart',
		cartItems: 'items',
		trail: 'You are here',
		home: 'Home',
	},
	footer: {
		about:
			'Bekal is the shop for pieces made by people held at Rutan Kelas IIB Magetan, East Java. Every rupiah is accounted for, down to its makers’ savings.',
		shop: 'Shop',
		open: 'In the open',
		cohorts: 'The cohorts',
		contact: 'Contact',
		whatsapp: 'WhatsApp {number}',
		contactComing: 'The shop’s e-mail address and WhatsApp number will be shown here.',
		place: 'Rutan Kelas IIB Magetan, East Java, Indonesia',
		staff: 'Staff entrance',
		illustrations: 'The pictures in this shop are illustrations.',
	},
	crafts: { keset: 'Patchwork doormats', rajut: 'Knitwear' },
	home: {
		title: 'Made by people held at Rutan Magetan',
		poster: ['Made inside.', 'Saved for outside.'],
		lead: 'Patchwork doormats and knitwear made by people held at Magetan detention house. From every piece sold, the makers’ share goes into their savings, accounted for to the rupiah.',
		seeAll: 'See all pieces',
		seeMoney: 'Where your money goes',
		heroAlt:
			'A braided doormat in many colours, a stack of fabric scraps, balls of yarn, and a knitted cushion, rabbit, bag, hat, baby shoes and scarf.',
		craftsTitle: 'Two crafts',
		keset: 'Scraps of cloth are sorted, laid out, then sewn or braided into sturdy doormats.',
		rajut: 'Every Wednesday, yarn turns into hats, bags, toys and table mats.',
		fabricAlt: 'Stacks and cuts of scrap fabric in batik, floral and checked prints.',
		yarnAlt: 'Balls of orange, yellow, pink, green and off-white yarn.',
		seeKeset: 'See the doormats',
		seeRajut: 'See the knitwear',
		newTitle: 'Newest pieces',
		newLead: 'Made in small batches. What is gone may not be made again.',
		nothingYet: 'The first pieces are being made. Please come back soon.',
		figuresTitle: 'Counted from the ledger',
		figuresLead:
			'These figures are read from the shop’s books each time this page opens. Nobody types them in.',
		figureCredited: 'booked as premi, the makers’ share, to their savings',
		figureSold: 'pieces sold',
		figureMakers: 'people have savings from their own work',
		moneyTitle: 'Where your money goes',
		moneyLead: 'Take the {product} at {price}. This is how the money is shared.',
		moneySteps: [
			{
				title: 'Made together',
				text: 'Every batch has a contribution sheet: who did how much of it.',
			},
			{
				title: 'You buy',
				text: 'The share rule in force at that moment is frozen onto your piece and cannot be changed any more.',
			},
			{
				title: 'Premi becomes savings',
				text: 'The makers’ share is split by the contribution sheet, and is final once the complaint window has passed.',
			},
			{
				title: 'Something to start from',
				text: 'Savings are handed over at release; a part may serve daily needs or family before.',
			},
		],
		cohortsTitle: 'The cohorts behind the pieces',
		cohortsLead: 'Pieces are made together. We tell of the cohort, not of single people.',
		seeCohort: 'About this cohort',
	},
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
