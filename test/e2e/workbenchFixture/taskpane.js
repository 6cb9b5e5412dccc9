Office.onReady(() => {
  const root = document.getElementById("root");
  root.textContent = `${Office.context.displayLanguage} ${Office.context.officeTheme.isDarkTheme ? "dark" : "light"}`;
  root.dataset.ready = "true";
});
