import { cart } from './cart.ts'
import { checkout } from './checkout.ts'
import { order } from './order.ts'
import { estimate, money, product, stock } from './product.ts'

export const storefront = {
	nav: {
		label: 'Menu utama',
		all: 'Semua karya',
		keset: 'Keset perca',
		rajut: 'Rajutan',
		money: 'Ke mana uang Anda',
		cart: 'Keranjang',
		cartItems: 'barang',
		trail: 'Anda di sini',
		home: 'Beranda',
	},
	footer: {
		about:
			'Bekal adalah toko karya warga binaan Rutan Kelas IIB Magetan, Jawa Timur. Setiap rupiah dicatat sampai ke tabungan pembuatnya.',
		shop: 'Belanja',
		open: 'Keterbukaan',
		cohorts: 'Angkatan pembuat',
		contact: 'Hubungi kami',
		whatsapp: 'WhatsApp {number}',
		contactComing: 'Alamat email dan nomor WhatsApp toko akan tampil di sini.',
		place: 'Rutan Kelas IIB Magetan, Jawa Timur',
		staff: 'Pintu petugas',
		illustrations: 'Foto karya di toko ini adalah ilustrasi.',
	},
	crafts: { keset: 'Keset perca', rajut: 'Rajutan' },
	home: {
		title: 'Karya warga binaan Rutan Magetan',
		poster: ['Dibuat di dalam.', 'Jadi bekal di luar.'],
		lead: 'Keset perca dan rajutan buatan warga binaan Rutan Magetan. Dari setiap karya yang terjual, bagian pembuatnya masuk ke tabungan mereka, tercatat sampai ke rupiah.',
		seeAll: 'Lihat semua karya',
		seeMoney: 'Ke mana uang Anda',
		heroAlt:
			'Keset kepang warna-warni, setumpuk kain perca, gulungan benang, bantal, boneka kelinci, tas, kupluk, sepatu bayi, dan syal rajut.',
		craftsTitle: 'Dua kerajinan',
		keset: 'Sisa kain dipilah, dipola, lalu dijahit atau dikepang menjadi keset yang kokoh.',
		rajut: 'Setiap hari Rabu, benang menjadi kupluk, tas, boneka, hingga taplak.',
		fabricAlt: 'Tumpukan dan potongan kain perca bermotif batik, bunga, dan kotak-kotak.',
		yarnAlt: 'Gulungan benang jingga, kuning, merah muda, hijau, dan putih tulang.',
		seeKeset: 'Lihat keset',
		seeRajut: 'Lihat rajutan',
		newTitle: 'Karya terbaru',
		newLead: 'Dibuat dalam batch kecil. Yang sudah habis belum tentu dibuat lagi.',
		nothingYet: 'Karya pertama sedang disiapkan. Silakan datang lagi.',
		figuresTitle: 'Dihitung dari buku besar',
		figuresLead:
			'Angka ini dibaca langsung dari pembukuan toko setiap kali halaman ini dibuka, tidak pernah diketik.',
		figureCredited: 'sudah dicatat sebagai premi di tabungan pembuat',
		figureSold: 'karya sudah dibeli',
		figureMakers: 'warga binaan sudah menabung dari karyanya',
		moneyTitle: 'Ke mana uang Anda',
		moneyLead: 'Contohnya {product} seharga {price}. Begini uang itu dibagi.',
		moneySteps: [
			{
				title: 'Dibuat bersama',
				text: 'Setiap batch punya lembar kontribusi: siapa mengerjakan berapa bagian.',
			},
			{
				title: 'Anda membeli',
				text: 'Aturan bagi hasil yang berlaku saat itu dibekukan pada barang Anda dan tidak dapat diubah lagi.',
			},
			{
				title: 'Premi masuk tabungan',
				text: 'Bagian pembuat dibagi menurut lembar kontribusi dan menjadi final setelah masa keluhan lewat.',
			},
			{
				title: 'Menjadi bekal',
				text: 'Tabungan diserahkan saat mereka bebas; sebagian boleh untuk kebutuhan atau keluarga.',
			},
		],
		cohortsTitle: 'Angkatan di balik karya',
		cohortsLead:
			'Karya dibuat bersama-sama. Kami bercerita tentang angkatannya, bukan tentang orang per orang.',
		seeCohort: 'Tentang angkatan ini',
	},
	catalogue: {
		title: 'Semua karya',
		lead: 'Dibuat tangan di Rutan Magetan, dalam batch kecil.',
		filter: 'Saring menurut kerajinan',
		count: '{count} karya',
		emptyTitle: 'Belum ada karya di sini',
		emptyText: 'Batch berikutnya sedang dikerjakan. Sementara itu, lihat kerajinan yang lain.',
		emptyAction: 'Lihat semua karya',
		from: 'mulai {price}',
	},
	stock,
	product,
	estimate,
	money,
	cart,
	checkout,
	order,
	cohort: {
		programme: 'Program',
		partner: 'Mitra',
		schedule: 'Jadwal',
		started: 'Dimulai',
		factsTitle: 'Angkatan ini sampai hari ini',
		members: 'warga binaan berlatih',
		batches: 'batch selesai',
		pieces: 'karya dibuat',
		tooFew:
			'Angka angkatan ini belum kami tampilkan, karena pesertanya kurang dari lima orang dan seseorang dapat dikenali.',
		privacy:
			'Kami tidak menyebut nama siapa pun: yang bercerita adalah karyanya dan angka yang dapat diperiksa.',
		works: 'Karya angkatan ini',
		noWorks: 'Karya angkatan ini sedang habis. Lihat yang lain dulu, ya.',
	},
}
