import type { QuestionsWords } from '../page-words.ts'

export const questions: QuestionsWords = {
	title: 'Tanya jawab',
	description:
		'Jawaban atas pertanyaan tentang karya, uang, pesanan, pengiriman, dan privasi di Bekal.',
	lead: 'Yang paling sering ditanyakan. Bila jawabannya tidak ada di sini, [hubungi kami](/kontak).',
	changed: '2026-11-22',
	sections: [
		{
			id: 'karya',
			title: 'Karya',
			questions: [
				{
					question: 'Siapa yang membuat karya ini?',
					answer: [
						'Warga binaan Rutan Kelas IIB Magetan yang mengikuti program kemandirian: keset perca bersama Petugas Kemandirian, rajutan bersama mitra pelatihan. Setiap karya menunjukkan [angkatan](/angkatan) dan batch asalnya.',
					],
					atHome: true,
				},
				{
					question: 'Mengapa nama pembuatnya tidak ada?',
					answer: [
						'Menyebut nama berarti membuka riwayat hukum seseorang. Undang-Undang Nomor 27 Tahun 2022 melindunginya sebagai data pribadi yang bersifat spesifik. Beberapa pembuat memilih nama pena; itu pun hanya dengan persetujuan yang dapat dicabut.',
					],
				},
				{
					question: 'Apakah setiap buah sama persis dengan fotonya?',
					answer: [
						'Tidak persis. Keset dijahit dari sisa kain yang berganti-ganti, jadi coraknya ikut berubah; ukuran, bahan, dan cara membuatnya tetap. Bila yang datang tidak sesuai keterangannya, Anda boleh [mengembalikannya](/pengembalian).',
					],
					atHome: true,
				},
				{
					question: 'Karya yang habis akan dibuat lagi?',
					answer: [
						'Belum tentu, dan belum tentu sama. Karya bertanda “Satu-satunya” tidak dibuat lagi.',
					],
				},
				{
					question: 'Apa arti kode di tanda karya saya?',
					answer: [
						'Itu kode batch. Ketik di halaman [Telusuri tanda karya](/jejak) untuk melihat kapan dan oleh angkatan mana karya Anda dibuat, dari bahan apa, dan bagaimana merawatnya.',
					],
				},
			],
		},
		{
			id: 'uang',
			title: 'Uang',
			questions: [
				{
					question: 'Berapa yang sampai ke pembuatnya?',
					answer: [
						'Tergantung aturan programnya. Di halaman setiap karya ada rinciannya dalam rupiah: premi para pembuat, penerimaan negara (PNBP), mitra bila ada, modal kerja, dan bahan. Semua aturan yang berlaku ada di [Ke mana uang Anda](/uang).',
					],
					atHome: true,
				},
				{
					question: 'Kapan pembuat menerima bagiannya?',
					answer: [
						'Premi dicatat sebagai tertunda begitu Anda membayar, dan menjadi tabungan final setelah masa keluhan lewat. Tabungan diserahkan saat bebas; sebelumnya dapat dipakai untuk kebutuhan atau keluarga.',
					],
					atHome: true,
				},
				{
					question: 'Apakah premi itu bayaran kerja?',
					answer: [
						'Bukan. Premi adalah bagian dari hasil penjualan, dan hak narapidana menurut Undang-Undang Nomor 22 Tahun 2022.',
					],
				},
				{
					question: 'Bolehkah saya membayar lebih untuk pembuatnya?',
					answer: [
						'Toko ini belum menerima sumbangan. Setiap rupiah yang masuk harus punya dasar dan dibukukan, dan untuk sumbangan dasarnya belum ada.',
					],
				},
			],
		},
		{
			id: 'pesanan',
			title: 'Pesanan',
			questions: [
				{
					question: 'Perlukah saya membuat akun?',
					answer: [
						'Tidak. Setelah memesan Anda mendapat satu halaman pesanan dengan alamat rahasia. Simpan alamatnya.',
					],
				},
				{
					question: 'Alamat halaman pesanan saya hilang. Bagaimana?',
					answer: [
						'Buka [Cari pesanan](/lacak) dan ketik nomor pesanan bersama nomor telepon yang Anda pakai saat memesan.',
					],
				},
				{
					question: 'Bagaimana cara membayar?',
					answer: [
						'Dengan kartu di halaman Stripe, dalam {paymentMinutes} menit; atau, bila ditawarkan di halaman pembayaran, dengan transfer bank atau QRIS dalam 24 jam. Bila diambil sendiri, boleh juga tunai di loket. Selama itu barang kami simpankan.',
					],
				},
				{
					question: 'Berapa lama keranjang saya disimpan?',
					answer: [
						'{cartDays} hari sejak terakhir diubah. Keranjang belum menyimpankan barang; bila harga atau stok berubah, keranjang memberi tahu.',
					],
				},
				{
					question: 'Bisakah saya membatalkan pesanan?',
					answer: [
						'Sebelum dibayar: ya, dengan tombol di halaman pesanan. Sesudah dibayar: [hubungi kami](/kontak). Setelah paket diterima berlaku hak {complaintDays} hari kerja di [Pengembalian](/pengembalian).',
					],
				},
				{
					question: 'Bagaimana kalau barangnya tidak sesuai?',
					answer: [
						'Anda punya paling sedikit {complaintDays} hari kerja sejak paket diterima untuk menyampaikannya. Barangnya kami ganti atau uang Anda kami kembalikan. Caranya ada di [Pengembalian](/pengembalian).',
					],
					atHome: true,
				},
			],
		},
		{
			id: 'kirim',
			title: 'Pengiriman',
			questions: [
				{
					question: 'Berapa ongkos kirimnya?',
					answer: [
						'Tergantung provinsi atau negara, berat, dan layanan yang Anda pilih; semuanya tampil sebelum Anda membayar. Bila diambil sendiri di loket, tidak ada ongkos kirim. Daftarnya di [Pengiriman](/pengiriman#lama).',
					],
				},
				{
					question: 'Bisakah dikirim ke luar negeri?',
					answer: [
						'Bisa, ke kebanyakan negara: pilih “Kirim ke luar negeri” saat memesan dan bayar dengan kartu. Ongkirnya tampil sebelum Anda membayar; bea masuk di negara tujuan dibayar penerima. Selengkapnya di [Pengiriman](/pengiriman#luar-negeri).',
					],
				},
				{
					question: 'Bagaimana saya tahu paket sudah dikirim?',
					answer: ['Nama kurir dan nomor resi tampil di halaman pesanan begitu paket diserahkan.'],
				},
			],
		},
	],
}
