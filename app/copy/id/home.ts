/** The front page. */
export const home = {
	title: 'Karya warga binaan Rutan Magetan',
	poster: ['Dibuat di dalam.', 'Jadi bekal di luar.'],
	lead: 'Keset perca dan rajutan buatan warga binaan Rutan Magetan. Dari setiap karya yang terjual, bagian pembuatnya masuk ke tabungan mereka, tercatat sampai ke rupiah.',
	label: ['Buatan tangan', 'Rutan Magetan'],
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
	nothingYet: 'Karya pertama sedang dikerjakan',
	nothingYetText:
		'Begitu batch pertama selesai dan diperiksa, karyanya tampil di sini. Silakan datang lagi.',
	howTitle: 'Dari sisa kain sampai bekal pulang',
	howSteps: [
		{
			title: 'Dibuat bersama',
			text: 'Setiap batch punya lembar kontribusi: siapa mengerjakan berapa bagian.',
		},
		{
			title: 'Anda membeli',
			text: 'Aturan bagi hasil yang berlaku hari itu melekat pada barang Anda dan tidak dapat diubah lagi.',
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
	figuresTitle: 'Dihitung dari buku besar',
	figuresLead:
		'Angka ini dibaca langsung dari pembukuan, tidak pernah diketik. Setiap rupiah di dalamnya dapat ditelusuri ke karya yang terjual.',
	figureCredited: 'sudah dicatat sebagai premi di tabungan pembuat',
	figureSold: 'karya sudah dibeli',
	figureTrained: 'warga binaan sudah dilatih',
	figuresNothing: 'Belum ada yang terjual. Sejak karya pertama, hitungannya terbuka di sini.',
	moneyTitle: 'Ke mana uang Anda',
	moneyLead:
		'Harga di toko ini tidak berhenti di kasir. Inilah satu contoh dari rak hari ini, dengan aturan yang sedang berlaku.',
	moneyExample: '{product}, {price}',
	moneyNothing:
		'Begitu ada karya di rak, contoh pembagian harganya tampil di sini, sampai ke rupiah.',
	moneyAll: 'Cara uangnya dibagi',
	cohortsTitle: 'Angkatan di balik karya',
	cohortsLead:
		'Karya dibuat bersama-sama. Kami bercerita tentang angkatannya, bukan tentang orang per orang.',
	cohortsAll: 'Semua angkatan',
	cohortsNothing: 'Angkatan pertama akan diperkenalkan di sini begitu pelatihannya dimulai.',
	questionsTitle: 'Yang sering ditanyakan',
	questionsAll: 'Semua tanya jawab',
}
