export const admin = {
	title: 'Admin',
	nav: { home: 'Ringkasan', staff: 'Petugas', audit: 'Jejak' },
}
