export const track = {
	title: 'Cari pesanan Anda',
	description: 'Lihat keadaan pesanan Anda dengan nomor pesanan dan nomor telepon.',
	lead: 'Ketik nomor pesanan dan nomor telepon yang Anda pakai saat memesan. Anda akan dibawa ke halaman pesanan.',
	number: 'Nomor pesanan',
	numberHint: 'Ada di surat dan kuitansi dari kami, misalnya BK-7K3Q-9DTX.',
	phone: 'Nomor telepon',
	submit: 'Buka pesanan',
	refusedTitle: 'Pesanan belum ditemukan',
	lost: 'Nomor pesanannya hilang juga? [Hubungi kami](/kontak) dari nomor telepon atau email yang dipakai saat memesan.',
}
