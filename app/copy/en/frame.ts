import type { footer as indonesianFooter, nav as indonesianNav } from '../id/frame.ts'

export const nav: typeof indonesianNav = {
	label: 'Main menu',
	all: 'All pieces',
	keset: 'Doormats',
	rajut: 'Knitwear',
	cohorts: 'The makers',
	money: 'Where your money goes',
	cart: 'Cart',
	cartItems: 'items',
	trail: 'You are here',
	home: 'Home',
}

export const footer: typeof indonesianFooter = {
	label: 'Foot of the page',
	about:
		'Bekal is the shop for pieces made by people held at Rutan Kelas IIB Magetan, East Java. Every rupiah is accounted for, down to its makers’ savings.',
	shop: 'Shop',
	help: 'Help',
	open: 'In the open',
	contact: 'Contact',
	pages: {
		about: 'About Bekal',
		money: 'Where your money goes',
		cohorts: 'The cohorts',
		trace: 'Trace a tag',
		track: 'Find your order',
		shipping: 'Shipping',
		returns: 'Returns',
		questions: 'Questions',
		privacy: 'Privacy',
		terms: 'Terms',
		contact: 'Contact',
	},
	whatsapp: 'WhatsApp {number}',
	contactComing: 'The shop’s e-mail address and WhatsApp number will be shown here.',
	place: 'Rutan Kelas IIB Magetan, East Java, Indonesia',
	payment:
		'You pay on the secure page of our payment provider. Your card number never passes through this shop.',
	staff: 'Staff entrance',
	illustrations: 'The pictures in this shop are illustrations.',
}
