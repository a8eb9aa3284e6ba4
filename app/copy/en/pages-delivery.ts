import type { PageWords } from '../page-words.ts'

export const shipping: PageWords = {
	title: 'Shipping',
	description:
		'Shipping by destination and weight, within Indonesia and abroad, or free to collect at the counter of Rutan Magetan.',
	lead: 'Every parcel leaves from Magetan, East Java. You choose the courier that suits you when you order, or collect it at the counter at no shipping cost.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'ongkos',
			title: 'What it costs',
			blocks: [
				'Shipping is charged by the kilogram and the province or country: the first kilogram has its price, each further one adds to it, and a kilogram begun counts as a whole one.',
				'A parcel that is large but light counts by its volume, as couriers do it: length × width × height in centimetres, divided by {volumeDivisor}.',
				'Services, prices and days are shown before you pay. Shipping takes no part in [how the price is shared](/uang).',
			],
		},
		{
			id: 'tujuan',
			title: 'Where we send',
			blocks: [
				'We send to addresses in every province of Indonesia, and [abroad](#luar-negeri) where a service goes there.',
				'Please give the whole address down to the village or ward and the district, with a telephone number the courier can call. We check that the postal code fits the province, so that no parcel goes astray.',
			],
		},
		{
			id: 'lama',
			title: 'How long it takes',
			blocks: [
				'An order that is paid is packed within {packingLeast} to {packingMost} working days. From the order to your door we expect {anywhereLeast} to {anywhereMost} working days, depending on how far it is:',
			],
		},
		{
			id: 'luar-negeri',
			title: 'Abroad',
			blocks: [
				'Choose “Send it abroad” when you order, and write the address in Latin letters with a telephone number that begins with its country code. It is paid by card, because the rutan’s bank transfer and QRIS work from Indonesian banks only.',
				'Import duties and taxes in the country of destination, if any, are paid by the recipient. We declare contents and value on the parcel as they are. How long it takes, packing included:',
			],
		},
		{
			id: 'luar-negeri-lain',
			title: 'Countries without a service',
			blocks: [
				'Where no service goes to your country yet, the checkout says so before you pay anything. [Write to us](/kontak): there is often another way. You can also order for somebody in Indonesia.',
			],
		},
		{
			id: 'loket',
			title: 'Collect it at the counter',
			blocks: [
				'Visiting, or living near Magetan? Choose “Collect it at the counter” when you order: there is no shipping cost and no address to fill in. Just name your order number in visiting hours.',
			],
		},
		{
			id: 'resi',
			title: 'Following your parcel',
			blocks: [
				'Once the parcel is with the courier, the courier’s name and the tracking number appear on the page of your order. If some of the pieces leave first, each parcel stands there with its own number and contents, and the time to complain only runs from the last one. Keep the address of that page: it opens without an account or a password.',
			],
		},
		{
			id: 'masalah',
			title: 'When something goes wrong',
			blocks: [
				'We answer for the parcel until you have it. If it is damaged, lost or far too slow, [contact us](/kontak) with your order number. How to exchange a piece or get your money back is told in [Returns](/pengembalian).',
			],
		},
	],
}

export const returns: PageWords = {
	title: 'Returns',
	description:
		'Your right to exchange or cancel a purchase within at least two working days of receiving it (Indonesian Government Regulation 80/2019), and how to ask.',
	lead: 'You may exchange a piece or cancel a purchase within two working days of receiving the parcel. This right comes from Indonesian Government Regulation 80 of 2019, and it holds for everything bought here.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'waktu',
			title: 'How long you have',
			blocks: [
				'At least {complaintDays} working days from the day you receive the parcel. Press “I have received the parcel” on the page of your order once it is there; {complaintDays} full working days are counted from then, without Saturdays, Sundays and holidays. If you do not press it, the parcel counts as received {deliveryDays} days after it was sent, or {deliveryDaysAbroad} days if it went abroad. The last day is written on the page of your order.',
			],
		},
		{
			id: 'alasan',
			title: 'For which reasons',
			blocks: [
				{
					list: [
						'The piece is faulty, or was damaged on the way.',
						'It is not what you ordered, or something is missing.',
						'It is not as shown or described.',
					],
				},
				'Patchwork mats are sewn from scraps that keep changing, so each looks a little different from its photo. That is their nature and not a fault.',
			],
		},
		{
			id: 'cara',
			title: 'How to ask',
			blocks: [
				{
					list: [
						'Open the page of your order ([Find your order](/lacak)) and choose “Complain or ask for an exchange” before the day written there.',
						'Tell us what is wrong. Photos of the piece and its wrapping help; only you and our staff can see them.',
						'Please wait for our answer before you send anything; we agree first on how, and on who pays the postage.',
					],
				},
			],
		},
		{
			id: 'uang',
			title: 'Getting your money back',
			blocks: [
				'When an order is cancelled, the whole payment goes back, shipping included, to the card or account you paid with. How soon you see it depends on your bank, usually some days. The page of your order shows how far it is.',
				'For an exchange we look first whether the same piece is still there. If there is none, you get your money back instead.',
			],
		},
		{
			id: 'belum-bayar',
			title: 'Before you have paid, or we have sent',
			blocks: [
				'An order that is not paid yet you can cancel yourself with one button on its page. If you leave it, it ends by itself when its time to pay is over: {paymentMinutes} minutes by card, 24 hours by transfer or QRIS. The pieces are then for sale again.',
				'An order that is paid but not sent yet can be cancelled by contacting us.',
			],
		},
		{
			id: 'pembuat',
			title: 'What it means for the makers',
			blocks: [
				'Please do not keep quiet for the makers’ sake. The premi of your order becomes final only when the time to complain is over, and savings that are final are never cut because of a refund. More in [Where your money goes](/uang#tabungan).',
			],
		},
	],
}
