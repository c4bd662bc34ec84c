// What `npm start` shows.
console.log('Holdpoint is set up. Try: npm run holdpoint -- --help');
