import type { PageWords } from '../page-words.ts'

export const about: PageWords = {
	title: 'Tentang Bekal',
	description:
		'Bekal menjual karya warga binaan Rutan Kelas IIB Magetan: keset perca dan rajutan. Siapa yang membuatnya, bagaimana, dan mengapa setiap rupiah dicatat.',
	lead: 'Bekal adalah toko karya warga binaan Rutan Kelas IIB Magetan, Jawa Timur. Yang dijual keset dan rajutan; yang dibangun keterampilan, rasa percaya diri, dan sedikit modal untuk pulang.',
	changed: '2026-11-22',
	sections: [
		{
			id: 'nama',
			title: 'Mengapa bernama Bekal',
			blocks: [
				'Bekal adalah apa yang dibawa orang untuk perjalanan. Bagi warga binaan, perjalanan itu adalah hari-hari setelah bebas: kembali ke rumah, ke kampung, ke pekerjaan. Yang dibawa dari sini ada dua, yaitu keterampilan tangan dan tabungan dari karya sendiri.',
				'Toko ini ada supaya yang kedua benar-benar terkumpul, dan supaya siapa pun dapat memeriksanya.',
			],
		},
		{
			id: 'keset',
			title: 'Keset dari kain perca',
			blocks: [
				'Sejak 10 November 2025 warga binaan perempuan di Rutan Magetan belajar membuat keset dari kain perca, dipandu Petugas Kemandirian rutan. Perca dipilah, pola disusun, lalu semuanya dirangkai menjadi keset yang kokoh. Sisa kain yang biasanya dibuang menjadi barang yang dipakai setiap hari.',
			],
		},
		{
			id: 'rajut',
			title: 'Rajutan setiap hari Rabu',
			blocks: [
				'Pada 21 Januari 2026 Rutan Magetan dan PT Arta Jayendra Perkasa menandatangani perjanjian kerja sama pelatihan merajut. Hari itu juga lima belas warga binaan yang terpilih melalui asesmen memulai pelajaran pertama. Sejak itu pelatihannya diadakan setiap hari Rabu.',
				'Cerita, jadwal, dan angka setiap kelompok ada di halaman [angkatan pembuat](/angkatan).',
			],
		},
		{
			id: 'terbuka',
			title: 'Angka yang dapat diperiksa',
			blocks: [
				'Setiap karya berasal dari satu batch, dan setiap batch punya lembar kontribusi: siapa mengerjakan berapa bagian. Saat Anda membayar, harga barang dibagi menurut aturan yang sedang berlaku, dan bagian setiap pembuat dicatat di pembukuan berpasangan yang hanya dapat ditambah, tidak dapat diubah.',
				'Pembagiannya dijelaskan di [Ke mana uang Anda](/uang). Kalau karya Anda membawa tanda berkode, [telusuri kodenya](/jejak) untuk melihat batch dan angkatannya.',
			],
		},
		{
			id: 'nama-orang',
			title: 'Mengapa tidak ada nama orang',
			blocks: [
				'Menyebut nama seorang pembuat berarti membuka riwayat hukumnya, dan itu data pribadi yang bersifat spesifik menurut Undang-Undang Nomor 27 Tahun 2022. Karena itu kami bercerita tentang angkatannya. Ada yang memilih tampil dengan nama pena; nama itu kami tampilkan hanya dengan persetujuan tertulis yang dapat dicabut kapan saja.',
			],
		},
	],
}
