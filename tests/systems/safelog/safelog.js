// Hides what is on the screen when somebody walks in; pressed again, it comes back.
document.querySelector('#blank').addEventListener('click', () => {
  const content = document.querySelector('#content');
  content.hidden = !content.hidden;
});
