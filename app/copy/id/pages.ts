import { about } from './pages-about.ts'
import { contact } from './pages-contact.ts'
import { returns, shipping } from './pages-delivery.ts'
import { money } from './pages-money.ts'
import { privacy } from './pages-privacy.ts'
import { questions } from './pages-questions.ts'
import { tag } from './pages-tag.ts'
import { terms } from './pages-terms.ts'

/** The pages of text that a shop has, and what their frame says. */
export const pages = {
	about,
	money,
	shipping,
	returns,
	privacy,
	terms,
	contact,
	questions,
	tag,
	frame: {
		contents: 'Isi halaman',
		changed: 'Terakhir diubah {date}',
		related: 'Baca juga',
	},
	zones: {
		caption: 'Perkiraan lama pengiriman dan ongkirnya menurut wilayah',
		worldCaption: 'Perkiraan lama pengiriman ke luar negeri dan ongkirnya',
		worldNote: 'Perkiraan, bukan janji; pemeriksaan bea cukai di negara tujuan dapat menambahnya.',
		zone: 'Wilayah',
		days: 'Hari kerja',
		price: 'Satu kilogram',
		from: 'mulai {price}',
		none: 'belum dilayani',
		range: '{least}–{most}',
		names: {
			'east-java': 'Jawa Timur',
			'java-bali': 'Jawa lainnya dan Bali',
			sumatra: 'Sumatra',
			kalimantan: 'Kalimantan',
			sulawesi: 'Sulawesi',
			'nusa-tenggara': 'Nusa Tenggara',
			maluku: 'Maluku',
			papua: 'Papua',
			'southeast-asia': 'Asia Tenggara',
			'east-asia': 'Asia Timur',
			oceania: 'Australia dan Oseania',
			'west-asia': 'Asia Selatan dan Barat',
			europe: 'Eropa',
			americas: 'Amerika',
			africa: 'Afrika',
		},
		note: 'Perkiraan, bukan janji. Hari libur nasional dan musim ramai dapat menambahnya.',
	},
	rules: {
		example: 'Contoh',
		none: 'Belum ada aturan yang berlaku hari ini.',
		inForce: 'Berlaku sejak {date}',
		version: 'Versi {version}',
		caption: 'Bila karya seharga {price} dengan bahan {material} dijual menurut aturan ini:',
		historyCaption: 'Semua versi aturan bagi hasil',
		rule: 'Aturan',
		from: 'Sejak',
		basis: 'Dasar',
		remainder: 'Modal kerja',
		bases: { gross: 'seluruh harga', net_of_material: 'harga dikurangi bahan' },
		parties: { makers: 'Premi', pnbp: 'PNBP', partner: 'Mitra' },
	},
	contactCard: {
		email: 'Email',
		whatsapp: 'WhatsApp',
		coming:
			'Alamat email dan nomor WhatsApp toko belum tersedia. Begitu ada, keduanya tampil di sini dan di kaki setiap halaman.',
	},
}
