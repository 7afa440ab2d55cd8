import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    rollupOptions: { input: [`${import.meta.dirname}/tldraw.html`, `${import.meta.dirname}/excalidraw.html`] },
  },
})
