/** Around the one act of opening a maker's sealed name, in the books and in the workshop. */
export const reveal = {
	title: 'Nama pembuat',
	lead: 'Nama dan nomor register tersimpan tersegel. Membukanya selalu tercatat di jejak audit bersama nama Anda.',
	purpose: 'Untuk keperluan apa?',
	choose: 'Pilih keperluan',
	purposes: {
		payment: 'Pembayaran tabungan',
		release: 'Pembebasan',
		correction: 'Pembetulan data',
		inspection: 'Pemeriksaan',
	} as Readonly<Record<string, string>>,
	act: 'Tampilkan nama',
	busy: 'Membuka…',
	fault: 'Pilih dulu keperluannya.',
	shown: 'Nama {code}',
	name: 'Nama',
	register: 'Nomor register',
	note: 'Sudah tercatat bahwa Anda membukanya untuk keperluan: {purpose}. Nama hilang begitu halaman ini ditinggalkan.',
}
