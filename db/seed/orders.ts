import type { Language } from '#app/shared/text.ts'
import type { buyers } from './buyers.ts'
import type { AfterSale } from './play-after-sale.ts'
import type { SeedComplaint } from './play-complaints.ts'
import type { When } from './when.ts'

/** An order and what becomes of it. */
export interface SeedOrder {
	readonly buyer: keyof typeof buyers
	readonly when: When
	/** pieces of each variant */
	readonly items: Readonly<Record<string, number>>
	readonly note?: string
	/** fetched at the counter instead of sent */
	readonly isCollected?: true
	/** of the page it was ordered on; Indonesian unless told otherwise */
	readonly language?: Language
	/** by card, unless told otherwise */
	readonly method?: 'transfer' | 'qris' | 'cash'
	readonly end: SeedEnd
}

export type SeedEnd =
	| Sent
	/** one piece of it is on its way, the others are still to be sent */
	| { readonly kind: 'part-sent'; readonly courier: string; readonly trackingNumber: string }
	/** paid, and still to be sent */
	| { readonly kind: 'to-send' }
	/** by hand: the buyer has shown a proof, and the treasurer has not looked yet */
	| { readonly kind: 'proof' }
	/** the page to pay at stands open */
	| { readonly kind: 'wait' }
	/** never paid: it ends when the time to pay is over */
	| { readonly kind: 'abandon' }
	/** called off by the buyer before paying */
	| { readonly kind: 'cancel' }
	/** given back before it was sent */
	| { readonly kind: 'refund'; readonly afterDays: number; readonly reason: string }
	/** given back after it was sent: before or after the savings of its makers became final */
	| (Omit<Sent, 'kind'> & {
			readonly kind: 'sent-refund'
			readonly afterDays: number
			readonly reason: string
	  })

export interface Sent extends AfterSale {
	readonly kind: 'sent'
	readonly courier: string
	readonly trackingNumber: string
	/** when its buyer confirms receipt; without it the parcel counts as received in the end */
	readonly receivedAfterDays?: number
	readonly complaint?: SeedComplaint
}

/** Past orders, all invented. */
export const orders: readonly SeedOrder[] = [
	{
		buyer: 'sugeng',
		when: { progress: 2, at: '08:52' },
		items: { 'KKP-40': 2 },
		end: {
			kind: 'sent',
			courier: 'SiCepat',
			trackingNumber: 'SCP26000734561',
			receivedAfterDays: 2,
		},
	},
	{
		buyer: 'nadia',
		when: { progress: 3, at: '19:20' },
		items: { 'KBS-45': 1, 'KKP-30': 2 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26001469122' },
	},
	{
		buyer: 'wening',
		when: { progress: 6, at: '12:05' },
		items: { 'KOK-65': 1 },
		note: 'Untuk rumah ibu, tolong jangan sertakan nota harga.',
		end: {
			kind: 'sent',
			courier: 'J&T',
			trackingNumber: 'JT26002203683',
			receivedAfterDays: 3,
			complaint: {
				afterDays: 0.2,
				kind: 'wrong',
				wish: 'exchange',
				text: 'Warnanya lain dari yang saya pesan. Boleh ditukar?',
				letters: [
					{
						from: 'officer',
						when: { afterDays: 1 },
						text: 'Maaf, salah ambil. Penggantinya kami siapkan hari ini.',
					},
				],
				outcome: {
					afterDays: 2,
					as: 'exchange',
					text: 'Penggantinya dikirim hari ini. Yang pertama mohon dikirim balik; ongkirnya kami ganti.',
				},
			},
			exchange: {
				afterDays: 1.2,
				reason: 'Salah ambil: warnanya lain dari yang dipesan.',
				sent: { afterDays: 1.8, courier: 'J&T', trackingNumber: 'JT26002210417' },
			},
			takenBack: { afterDays: 8, writtenOffAs: null, note: 'Utuh, masih dalam bungkusnya.' },
		},
	},
	{
		buyer: 'gilang',
		when: { progress: 9, at: '20:41' },
		items: { 'KSL-70': 1, 'KKP-40': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26002938244' },
	},
	{
		buyer: 'laksmi',
		when: { progress: 12, at: '10:15' },
		items: { 'TTG-4': 2 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26003672805' },
	},
	{
		buyer: 'hendra',
		when: { progress: 14, at: '21:33' },
		items: { 'DPT-MJ': 1, 'KKP-50': 1 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26004407366' },
	},
	{
		buyer: 'rara',
		when: { progress: 16, at: '09:48' },
		items: { 'KBS-60': 2 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26005141927' },
	},
	{
		buyer: 'madeayu',
		when: { progress: 17, at: '16:22' },
		items: { 'KPL-D': 2 },
		end: {
			kind: 'refund',
			afterDays: 1,
			reason: 'Pembeli salah memilih ukuran dan membatalkan sebelum dikirim.',
		},
	},
	{
		buyer: 'madeayu',
		when: { progress: 18, at: '17:05' },
		items: { 'KPL-D': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26006611049' },
	},
	{
		buyer: 'adhitya',
		when: { progress: 20, at: '13:37' },
		items: { 'SPB-06': 2 },
		note: 'Kado tengok bayi.',
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26007345610' },
	},
	{
		buyer: 'dimas',
		when: { progress: 21, at: '22:08' },
		items: { 'KKP-40': 2 },
		end: { kind: 'abandon' },
	},
	{
		buyer: 'dimas',
		when: { progress: 22, at: '07:30' },
		items: { 'KKP-40': 1, 'KRB-BR': 1 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26008814732' },
	},
	{
		buyer: 'roswita',
		when: { progress: 24, at: '11:54' },
		items: { 'SYL-150': 1 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26009549293' },
	},
	{
		buyer: 'tenri',
		when: { progress: 25, at: '19:02' },
		items: { 'TTG-4': 1, 'DPT-MJ': 2 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26010283854' },
	},
	{
		buyer: 'fitri',
		when: { progress: 28, at: '08:16' },
		items: { 'KBS-45': 2 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26011018415' },
	},
	{
		buyer: 'yosrizal',
		when: { progress: 30, at: '14:45' },
		items: { 'KOK-65': 1, 'KSL-70': 1 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26011752976' },
	},
	{
		buyer: 'melati',
		when: { progress: 32, at: '20:20' },
		items: { 'KPL-A': 1, 'KPL-D': 1 },
		end: {
			kind: 'sent-refund',
			courier: 'AnterAja',
			trackingNumber: 'AA26012487537',
			receivedAfterDays: 2,
			complaint: {
				afterDays: 0.3,
				kind: 'damaged',
				wish: 'refund',
				text: 'Benangnya lepas di dua tempat sejak dibuka. Saya minta uangnya kembali saja.',
				outcome: {
					afterDays: 1,
					as: 'refund',
					text: 'Maaf atas benangnya. Uang Anda kami kembalikan seluruhnya.',
				},
			},
			afterDays: 5,
			reason: 'Kupluk datang dengan benang yang lepas; uang dikembalikan seluruhnya.',
			takenBack: {
				afterDays: 9,
				writtenOffAs: 'damaged',
				note: 'Benang lepas di dua tempat; tidak layak dijual lagi.',
			},
		},
	},
	{
		buyer: 'bayu',
		when: { progress: 34, at: '09:25' },
		items: { 'KKP-40': 2 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26013222098' },
	},
	{
		buyer: 'intan',
		when: { progress: 36, at: '12:12' },
		items: { 'KRB-BR': 2 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26013956659' },
	},
	{
		buyer: 'taufik',
		when: { progress: 38, at: '18:40' },
		items: { 'DPT-HL': 1, 'TTG-4': 1 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26014691220' },
	},
	{
		buyer: 'sugeng',
		when: { progress: 40, at: '10:03' },
		items: { 'KKP-30': 2 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26015425781' },
	},
	{
		buyer: 'kharisma',
		when: { progress: 41, at: '21:15' },
		items: { 'BNK-MJ': 1 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26016160342' },
	},
	{
		buyer: 'rizky',
		when: { progress: 43, at: '15:50' },
		items: { 'KSL-70': 2 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26016894903' },
	},
	{
		buyer: 'grace',
		when: { progress: 45, at: '11:11' },
		items: { 'SYL-150': 1, 'KPL-A': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26017629464' },
	},
	{
		buyer: 'yohanis',
		when: { progress: 47, at: '16:36' },
		items: { 'TAS-30': 1 },
		note: 'Mohon dibungkus rapat, perjalanan jauh.',
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26018364025' },
	},
	{
		buyer: 'frederika',
		when: { progress: 49, at: '13:28' },
		items: { 'KRB-TN': 1, 'KKP-30': 1 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26019098586' },
	},
	{
		buyer: 'emma',
		when: { progress: 51, at: '17:45' },
		items: { 'SRB-45': 2 },
		note: 'A gift, please wrap it nicely if you can.',
		language: 'en',
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26019833147' },
	},
	{
		buyer: 'nurlela',
		when: { progress: 53, at: '10:40' },
		items: { 'SPB-06': 1, 'BNK-MJ': 1 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26020567708' },
	},
	{
		buyer: 'arief',
		when: { progress: 55, at: '19:55' },
		items: { 'KBS-60': 1, 'KOK-65': 1 },
		end: {
			kind: 'sent-refund',
			courier: 'Pos Indonesia',
			trackingNumber: 'POS26021302269',
			afterDays: 24,
			reason: 'Jahitan tepi lepas setelah tiga minggu; pengembalian diberikan sebagai kebaikan.',
		},
	},
	{
		buyer: 'sekar',
		when: { progress: 57, at: '08:44' },
		items: { 'KBS-45': 3 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26022036830' },
	},
	{
		buyer: 'meihwa',
		when: { progress: 59, at: '14:06' },
		items: { 'SYL-180': 2 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26022771391' },
	},
	{
		buyer: 'meihwa',
		when: { progress: 60, at: '20:31' },
		items: { 'SYL-180': 1 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26023505952' },
	},
	{
		buyer: 'adisaputro',
		when: { progress: 62, at: '12:52' },
		items: { 'KBS-45': 1, 'KKP-50': 1 },
		end: { kind: 'cancel' },
	},
	{
		buyer: 'adisaputro',
		when: { progress: 63, at: '09:37' },
		items: { 'KKP-50': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26024975074' },
	},
	{
		buyer: 'niken',
		when: { progress: 65, at: '21:24' },
		items: { 'TTG-6': 1, 'DPT-HL': 1 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26025709635' },
	},
	{
		buyer: 'oka',
		when: { progress: 67, at: '11:48' },
		items: { 'KPL-D': 2 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26026444196' },
	},
	{
		buyer: 'shinta',
		when: { progress: 70, at: '18:13' },
		items: { 'BNK-KN': 1, 'SPB-12': 1 },
		end: {
			kind: 'sent',
			courier: 'AnterAja',
			trackingNumber: 'AA26027178757',
			asked: {
				afterDays: 8,
				reason: 'Paket terlambat seminggu; sebagian ongkir dikembalikan sebagai permintaan maaf.',
				amountRupiah: 10_000,
				approvedAfterDays: 9,
			},
		},
	},
	{
		buyer: 'wening',
		when: { progress: 72, at: '07:58' },
		items: { 'KKP-40': 1, 'KRB-TN': 1 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26027913318' },
	},
	{
		buyer: 'galuh',
		when: { progress: 74, at: '13:19' },
		items: { 'SRB-45': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26028647879' },
	},
	{
		buyer: 'ratri',
		when: { progress: 76, at: '16:27' },
		items: { 'KKP-40': 3 },
		end: { kind: 'sent', courier: 'JNE', trackingNumber: 'JNE26029382440' },
	},
	{
		buyer: 'jonathan',
		when: { progress: 78, at: '20:02' },
		items: { 'TAS-30': 1, 'DPT-HL': 1 },
		language: 'en',
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26030117001' },
	},
	{
		buyer: 'nadia',
		when: { progress: 81, at: '10:34' },
		items: { 'KKP-50': 1, 'KBS-60': 1 },
		end: { kind: 'sent', courier: 'AnterAja', trackingNumber: 'AA26030851562' },
	},
	{
		buyer: 'laksmi',
		when: { progress: 84, at: '19:46' },
		items: { 'SYL-150': 1 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26031586123' },
	},
	{
		buyer: 'gilang',
		when: { progress: 86, at: '12:21' },
		items: { 'KSL-70': 1, 'TTG-6': 1 },
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'POS26032320684' },
	},
	{
		buyer: 'hendra',
		when: { progress: 88, at: '21:40' },
		items: { 'BNK-MJ': 1 },
		end: {
			kind: 'sent',
			courier: 'JNE',
			trackingNumber: 'JNE26033055245',
			receivedAfterDays: 2,
			dispute: {
				when: { progress: 91, at: '10:20' },
				reason: 'fraudulent',
				answer: {
					afterDays: 1.1,
					text: 'The parcel was received at the address of the order, and the buyer confirmed it on the order page two days after it had left. The courier record is attached by its number.',
					wonAfterDays: 7,
				},
			},
		},
	},
	{
		buyer: 'rara',
		when: { progress: 90, at: '09:09' },
		items: { 'SPB-12': 1, 'SPB-06': 1 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26033789806' },
	},
	{
		buyer: 'tenri',
		when: { progress: 92, at: '15:31' },
		items: { 'KRB-BR': 2 },
		end: {
			kind: 'sent',
			courier: 'AnterAja',
			trackingNumber: 'AA26034524367',
			receivedAfterDays: 3,
			asked: {
				afterDays: 3.2,
				reason: 'Rumbai satu keset tercabut saat dibuka; uang satu potong dikembalikan.',
				approvedAfterDays: 4,
			},
			takenBack: {
				afterDays: 5,
				writtenOffAs: 'damaged',
				note: 'Rumbainya tercabut; dipakai lagi sebagai contoh saat pelatihan.',
			},
		},
	},
	{
		buyer: 'fitri',
		when: { progress: 94, at: '18:58' },
		items: { 'KPL-D': 1, 'KPL-A': 1 },
		end: { kind: 'sent', courier: 'J&T', trackingNumber: 'JT26035258928' },
	},
	{
		buyer: 'jonathan',
		when: { daysAgo: 15, at: '16:48' },
		items: { 'DPT-HL': 1 },
		language: 'en',
		end: {
			kind: 'sent',
			courier: 'SiCepat',
			trackingNumber: 'SCP26035661190',
			dispute: { when: { daysAgo: 4, at: '11:20' }, reason: 'product_not_received' },
		},
	},
	{
		buyer: 'galuh',
		when: { daysAgo: 11, at: '10:07' },
		items: { 'SPB-06': 1 },
		end: {
			kind: 'sent',
			courier: 'J&T',
			trackingNumber: 'JT26035884126',
			receivedAfterDays: 3,
			complaint: {
				afterDays: 0.2,
				kind: 'wrong',
				wish: 'exchange',
				text: 'Sepatu yang kanan dan kiri beda warna. Kalau ada yang sepasang, saya mau ditukar.',
				outcome: {
					afterDays: 1.2,
					as: 'exchange',
					text: 'Maaf, pasangannya tertukar saat dikemas. Penggantinya sedang kami siapkan; yang pertama mohon dikirim balik, ongkirnya kami ganti.',
				},
			},
			exchange: { afterDays: 1, reason: 'Sepatu kiri dan kanan beda warna.' },
		},
	},
	{
		buyer: 'emma',
		when: { daysAgo: 9, at: '14:20' },
		items: { 'DPT-MJ': 2 },
		language: 'en',
		end: {
			kind: 'sent',
			courier: 'Pos Indonesia',
			trackingNumber: 'POS26035993489',
			receivedAfterDays: 3,
			complaint: {
				afterDays: 0.1,
				kind: 'damaged',
				wish: 'exchange',
				text: 'The zip of one of the two purses does not close. Could I have another one?',
				photo: '10-dompet-rajut-2.jpg',
				letters: [
					{
						from: 'officer',
						when: { afterDays: 1 },
						text: 'We are sorry. Does it stick along the whole way, or at the end only?',
					},
				],
			},
		},
	},
	{
		buyer: 'maria',
		when: { daysAgo: 8, at: '11:32' },
		items: { 'KKP-40': 1, 'TTG-4': 1 },
		end: {
			kind: 'sent',
			courier: 'Pos Indonesia',
			trackingNumber: 'POS26036394417',
			receivedAfterDays: 3,
			complaint: {
				afterDays: 0.2,
				kind: 'not-as-shown',
				wish: 'exchange',
				text: 'Keset yang datang didominasi cokelat tua, padahal di foto kebiruan. Fotonya saya sertakan. Apakah bisa ditukar dengan yang lebih biru?',
				photo: '01-keset-kotak-perca-2.jpg',
				letters: [
					{
						from: 'officer',
						when: { daysAgo: 1, at: '09:10' },
						text: 'Terima kasih fotonya, Bu Maria. Kain perca tiap keset memang tidak sama, tetapi kami carikan dulu yang kebiruan di rak. Besok kami kabari.',
					},
					{
						from: 'buyer',
						when: { daysAgo: 1, at: '17:42' },
						text: 'Baik, saya tunggu. Kalau yang biru tidak ada, hijau juga boleh.',
					},
				],
			},
		},
	},
	{
		buyer: 'roswita',
		when: { daysAgo: 7, at: '20:11' },
		items: { 'KBS-45': 2, 'KOK-65': 1 },
		end: {
			kind: 'sent',
			courier: 'JNE',
			trackingNumber: 'JNE26036728050',
			receivedAfterDays: 4,
			asked: {
				afterDays: 4.3,
				reason:
					'Satu keset datang dengan jahitan tepi yang terbuka; pembeli ingin uangnya kembali.',
			},
		},
	},
	{
		buyer: 'meiling',
		when: { daysAgo: 9, at: '20:05' },
		items: { 'DPT-HL': 1 },
		language: 'en',
		end: { kind: 'sent', courier: 'Pos Indonesia', trackingNumber: 'EE260373285ID' },
	},
	{
		buyer: 'wening',
		when: { daysAgo: 6, at: '09:48' },
		items: { 'KKP-40': 1, 'TTG-4': 2 },
		note: 'Kesetnya boleh dikirim dulu.',
		end: { kind: 'part-sent', courier: 'SiCepat', trackingNumber: 'SCP26037190274' },
	},
	{
		buyer: 'bayu',
		when: { daysAgo: 5, at: '10:26' },
		items: { 'TAS-30': 1 },
		end: { kind: 'sent', courier: 'SiCepat', trackingNumber: 'SCP26037462611' },
	},
	{
		buyer: 'grace',
		when: { daysAgo: 3, at: '21:17' },
		items: { 'KKP-40': 1 },
		end: { kind: 'to-send' },
	},
	{
		buyer: 'annelies',
		when: { daysAgo: 2, at: '03:26' },
		items: { 'TTG-6': 1 },
		language: 'en',
		end: { kind: 'to-send' },
	},
	{
		buyer: 'sekar',
		when: { daysAgo: 2, at: '08:39' },
		items: { 'BNK-KN': 1, 'TTG-6': 1 },
		note: 'Bila boleh, kartu ucapan kosong disertakan.',
		end: { kind: 'to-send' },
	},
	{
		buyer: 'yosrizal',
		when: { daysAgo: 1, at: '13:05' },
		items: { 'KRB-TN': 1, 'KSL-70': 1 },
		method: 'transfer',
		end: { kind: 'to-send' },
	},
	{
		buyer: 'intan',
		when: { daysAgo: 1, at: '19:50' },
		items: { 'KPL-D': 1, 'SPB-12': 1 },
		end: { kind: 'to-send' },
	},
	{
		buyer: 'arief',
		when: { minutesAgo: 95 },
		items: { 'KKP-50': 1 },
		isCollected: true,
		end: { kind: 'to-send' },
	},
	{
		buyer: 'bayu',
		when: { minutesAgo: 70 },
		items: { 'KKP-40': 1 },
		method: 'transfer',
		end: { kind: 'proof' },
	},
	{
		buyer: 'laksmi',
		when: { minutesAgo: 40 },
		items: { 'KBS-45': 1 },
		method: 'qris',
		end: { kind: 'wait' },
	},
	{
		buyer: 'fitri',
		when: { minutesAgo: 30 },
		items: { 'KRB-BR': 1 },
		isCollected: true,
		method: 'cash',
		end: { kind: 'wait' },
	},
	{
		buyer: 'niken',
		when: { minutesAgo: 12 },
		items: { 'SRB-45': 1 },
		end: { kind: 'wait' },
	},
]
