import type { PageWords } from '../page-words.ts'

export const privacy: PageWords = {
	title: 'Privacy',
	description:
		'Which data we keep of buyers, what for and for how long, and your rights under Indonesia’s Law 27 of 2022 on personal data protection.',
	lead: 'We keep only what is needed to send your order and to account for its money. There are no advertisements, no trackers, and no account to create.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'data',
			title: 'What we keep',
			blocks: [
				{
					list: [
						'**To send your order:** the receiver’s name, address and telephone number, and any note you write.',
						'**For the receipt, and to reach you:** your e-mail address, if you give one.',
						'**To answer a complaint:** what you write and the photos you send. We delete the place a photo tells of; only whoever has the address of the order and our staff can see it.',
						'**For the books:** what was bought, its price, shipping, the date, and how the payment stands.',
						'**For the cart:** what is in it, recognised by a cookie.',
					],
				},
				'Your card number never reaches us. You type it on a page of Stripe, the payment provider, which handles it under its own policy. We tell Stripe your e-mail address, the number and contents of the order, and the amount. If you pay by transfer or QRIS, the picture you send as proof can be seen by the treasurer and the head of the rutan alone, and your account is recorded only where money has to go back.',
				'Our server’s log holds which page was opened and when, without writing down who opened it. The addresses of order pages are hidden in it.',
			],
		},
		{
			id: 'kuki',
			title: 'Cookies',
			blocks: [
				'The shop uses one cookie, `keranjang`, so that your cart is still there when you come back. It holds a random number. The cookie and the cart are gone {cartDays} days after the last change. Staff who sign in to their pages have a cookie of their own.',
			],
		},
		{
			id: 'lama',
			title: 'For how long',
			blocks: [
				{
					list: [
						'**Carts:** {cartDays} days after the last change, then deleted by themselves.',
						'**Orders:** kept, because they are evidence for the books and the ground of the makers’ savings. They are not deleted by themselves; we answer each request on its own, as far as the rules of bookkeeping allow.',
					],
				},
			],
		},
		{
			id: 'penerima',
			title: 'Who receives it',
			blocks: [
				'The courier gets the name, address and telephone number, so that the parcel arrives. Stripe gets what is said above. Apart from that, only staff whose work needs your data can open it, and it is sold to nobody.',
			],
		},
		{
			id: 'pesanan',
			title: 'The page of your order',
			blocks: [
				'The page of an order opens by its secret address, without a password. Whoever has the address can see the order, so please do not pass it on.',
			],
		},
		{
			id: 'hak',
			title: 'Your rights',
			blocks: [
				'Under Indonesia’s Law 27 of 2022 on personal data protection you have the right to:',
				{
					list: [
						'be told clearly what your data is used for;',
						'see your data and get a copy of it;',
						'complete it, and correct it where it is wrong;',
						'withdraw consent, limit the use of your data, or end it;',
						'have it deleted or destroyed, as far as the law allows;',
						'object, and claim damages if you have suffered any.',
					],
				},
				'To use them, [contact us](/kontak) from the e-mail address or the number given in your order.',
			],
		},
		{
			id: 'pembuat',
			title: 'The makers’ data',
			blocks: [
				'No maker’s name ever appears in this shop. Names and register numbers are kept encrypted; each time staff open one, who did so and why is on record. In public we speak of cohorts, and give figures only for five people or more. A pen-name appears only with consent that can be taken back, and is gone from the shop as soon as it is.',
			],
		},
		{
			id: 'bocor',
			title: 'If something fails',
			blocks: [
				'If your data is disclosed to somebody who has no right to it, we tell you and the competent authority in writing within 3 × 24 hours: which data, when and how it happened, and what we are doing.',
			],
		},
	],
}
