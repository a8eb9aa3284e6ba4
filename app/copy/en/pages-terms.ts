import type { PageWords } from '../page-words.ts'

export const terms: PageWords = {
	title: 'Terms of sale',
	description:
		'The terms of buying from Bekal: prices, stock, payment, when a sale is made, shipping, and your rights as a consumer.',
	lead: 'These terms are short and hold for every purchase. They take nothing from your rights as a consumer under Indonesian law.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'toko',
			title: 'Who we are',
			blocks: [
				'Bekal is the shop of the makers of Rutan Kelas IIB Magetan, East Java, Indonesia. How to reach us is on the [contact page](/kontak).',
			],
		},
		{
			id: 'barang',
			title: 'Pieces and stock',
			blocks: [
				'Every piece is made by hand in small batches. Sizes, patterns of patchwork and shades of yarn may differ a little from one piece to the next. The number the shop shows is the number there really is.',
				'Putting a piece into the cart does not keep it for you. It is kept once the order is placed, while you pay.',
			],
		},
		{
			id: 'harga',
			title: 'Prices',
			blocks: [
				'Prices are in rupiah and are all you pay, apart from shipping, which is shown by itself before you pay. If a price changes after you put a piece into the cart, you are told and have to agree first.',
			],
		},
		{
			id: 'bayar',
			title: 'Payment',
			blocks: [
				'You pay by card on a page of Stripe within {paymentMinutes} minutes after the order is placed or, where it is offered, by bank transfer or QRIS within 24 hours, confirmed by the treasurer. An order that you collect may be paid in cash at the counter, on its second open day at the latest. After that the order ends. Money transferred short, over, twice or late goes back, unless the order can still be filled.',
				'The sale is made when the payment arrives. From then on we have to send, and the sharing rule frozen onto each piece is carried out. See [Where your money goes](/uang).',
			],
		},
		{
			id: 'kirim',
			title: 'Shipping',
			blocks: [
				'We send to all of Indonesia and, where there is a service, abroad. We answer for the parcel until you have it. The details are in [Shipping](/pengiriman).',
			],
		},
		{
			id: 'batal',
			title: 'Exchange and cancellation',
			blocks: [
				'You have at least {complaintDays} working days from receiving the parcel to exchange a piece or cancel the purchase. How to is told in [Returns](/pengembalian).',
			],
		},
		{
			id: 'hukum',
			title: 'Law',
			blocks: [
				'Purchases here are under Indonesian law, among it Law 8 of 1999 on consumer protection and Government Regulation 80 of 2019 on trade through electronic systems. If we disagree, let us talk first; your right to go to law remains. Where the two languages differ, the Indonesian text holds.',
			],
		},
	],
}
