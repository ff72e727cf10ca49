// How the front end is built, served while developing, and tested.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = `http://127.0.0.1:${process.env.SPARK_PORT ?? 8080}`;

// Two pieces that every screen needs arrive whole instead of in thirty crumbs. The serif stays out: it is not for all.
const groups = [
  { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|openapi-fetch)\// },
  {
    name: 'router',
    test: /node_modules\/@tanstack\/(react-router|router-core|history|react-query|query-core|react-store|store)\//,
  },
  {
    name: 'ui',
    test: /src\/ui\/(?!.*Voice)(pieces|states|shell|theme|format|tone)|src\/(api|problem|queries|live|roles)\./,
  },
];

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
